package org.portolan.gateway.subscription.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.ContainerNumbers;
import org.portolan.gateway.subscription.feed.Criterion;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.FeedEntry;
import org.portolan.gateway.subscription.feed.LedgerFeed;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.feed.ToldTypes;
import org.portolan.records.container.ContainerNumber;

/** Who wants to be told of what, and the position that is already behind; without one, from now on. */
public record EventStreamRequest(Caller caller, EventFilter filter, Optional<Marker> from) {
    private static final int MOST = 100;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Duration LAG = Duration.ofSeconds(1);

    /** The containers whose movements are told; none means all. */
    Set<ContainerNumber> containers() {
        return filter.containers();
    }

    /** What of the feed is to be looked through. */
    LedgerFeed.Wanted wanted() {
        return filter.ofFeed();
    }

    /** Whether it is of a type that is wanted. */
    boolean wants(FeedEntry entry) {
        return !(entry instanceof FeedEntry.Change change) || filter.matches(change);
    }

    /**
     * Reads what came with a request; a position may be blank. The header counts before the parameter, because a browser
     * that comes back has the address of the first time. It comes back by itself and hears of no refusal, so an id from
     * beyond the ledger, which must be of another one, lets it begin anew; a position that somebody wrote is refused.
     *
     * @param ledger how far it goes here, which another gateway may be a moment ahead of
     */
    public static EventStreamRequest of(
            Caller caller,
            List<String> containers,
            List<String> types,
            Optional<String> header,
            Optional<String> after,
            ReadPosition ledger) {
        var numbers = containers.stream()
                .flatMap(text -> ContainerNumbers.listed(text).stream())
                .map(text -> AddressPart.read("container", text, ContainerNumber::typed))
                .collect(Collectors.toUnmodifiableSet());
        // Nothing but commas would be told as if every container had been asked for.
        boolean namesNone = !containers.isEmpty() && numbers.isEmpty();
        if (namesNone || numbers.size() > MOST) {
            throw Problem.of(
                            ProblemKind.INVALID_PARAMETER,
                            "\"container\" must be 1 to " + MOST
                                    + " container numbers, parted by commas; leave it out for all.")
                    .at("container")
                    .exception();
        }
        var from = marker("Last-Event-ID", header)
                .map(last -> isReached(last, ledger) ? last : Marker.START)
                .or(() -> first(after, ledger));
        return new EventStreamRequest(caller, filter(numbers, types(types)), from);
    }

    private static EventFilter filter(Set<ContainerNumber> containers, ToldTypes types) {
        var numbers = containers.stream().map(ContainerNumber::toString).collect(Collectors.toUnmodifiableSet());
        return new EventFilter(Map.of(Criterion.CONTAINER, numbers), types);
    }

    static ToldTypes types(List<String> typed) {
        var named = typed.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (!typed.isEmpty() && named.isEmpty() || !ToldTypes.taken().containsAll(named)) {
            throw refused("type", "must be one or more of " + String.join(", ", ToldTypes.taken()));
        }
        return new ToldTypes(named);
    }

    private static Optional<Marker> first(Optional<String> after, ReadPosition ledger) {
        var named = marker("after", after);
        if (named.filter(marker -> !isReached(marker, ledger)).isPresent()) {
            throw refused("after", "must be the id of an earlier event; the last block is " + ledger.ledgerEnd());
        }
        return named;
    }

    private static boolean isReached(Marker marker, ReadPosition ledger) {
        return marker.block() <= ledger.ledgerEnd() || ledger.await(marker.block(), LAG);
    }

    private static Optional<Marker> marker(String field, Optional<String> position) {
        return position.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.equals(Marker.START.toString())
                        ? Marker.START
                        : Marker.parse(text)
                                .orElseThrow(() -> refused(
                                        field,
                                        "must be the id of an earlier event, block-transaction-event such as 12-0-3,"
                                                + " or start")));
    }

    static RuntimeException refused(String field, String rule) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, field + " " + rule + ".")
                .at(field)
                .exception();
    }
}

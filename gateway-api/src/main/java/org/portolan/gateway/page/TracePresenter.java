package org.portolan.gateway.page;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.network.Members;
import org.portolan.gateway.network.Writer;
import org.portolan.gateway.page.TraceShown.EventLine;
import org.portolan.gateway.page.TraceShown.HoldLine;
import org.portolan.gateway.page.TraceShown.PlaceShown;
import org.portolan.gateway.page.TraceShown.StatusShown;
import org.portolan.gateway.trace.TraceCursor;
import org.portolan.gateway.trace.TracedContainer;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.member.MspId;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;

/** Prepares one trail for one reader's language. */
final class TracePresenter {
    private final Members members;
    private final Locale locale;
    private final Map<MspId, Writer> writers = new HashMap<>();
    private final List<CountryCode> sides = new ArrayList<>();

    TracePresenter(Members members, Locale locale) {
        this.members = members;
        this.locale = locale;
    }

    TraceShown present(TracedContainer traced, int offset, int limit) {
        var trail = traced.trail();
        // Sides are numbered over the whole trail, so that they keep their colours from page to page.
        trail.events()
                .forEach(event -> place(event.recorded().movement().place().location()));
        var lines = trail.events().stream()
                .skip(offset)
                .limit(limit)
                .map(event -> event(event, traced))
                .toList();
        int end = offset + lines.size();
        int total = trail.events().size();
        return new TraceShown(
                traced.number().toString(),
                trail.status()
                        .map(status -> new StatusShown(
                                status.state().name(),
                                time(status.since()),
                                place(status.location()),
                                status.direction().name())),
                trail.handlingMode().map(Enum::name),
                trail.holds().stream().filter(Hold::isOpen).map(this::hold).toList(),
                trail.holds().stream()
                        .filter(hold -> !hold.isOpen())
                        .map(this::hold)
                        .toList(),
                lines,
                total,
                end < total ? Optional.of(new TraceCursor(traced.block(), end).toString()) : Optional.empty(),
                traced.block());
    }

    private HoldLine hold(Hold hold) {
        return new HoldLine(
                hold.code().name(),
                time(hold.since()),
                place(hold.location()),
                writer(hold.setBy()),
                hold.liftedAt().map(this::time));
    }

    private EventLine event(TrailEvent event, TracedContainer traced) {
        var recorded = event.recorded();
        var movement = recorded.movement();
        var transaction = traced.transactions().get(recorded.eventId());
        return new EventLine(
                movement.happening().code().name(),
                movement.happening().classifier().name(),
                time(movement.happening().eventTime()),
                place(movement.place().location()),
                writer(recorded.writer()),
                details(movement),
                event.retracted(),
                movement.isRetraction(),
                transaction.block(),
                transaction.transaction(),
                transaction.transactionId());
    }

    private static List<String> details(ContainerMovement movement) {
        return Stream.of(
                        movement.carriage().voyage(),
                        movement.place().facilityCode(),
                        movement.place().yardSlot(),
                        movement.note().description())
                .flatMap(Optional::stream)
                .toList();
    }

    private PlaceShown place(UnLocode location) {
        var country = location.country();
        if (!sides.contains(country)) {
            sides.add(country);
        }
        var name = Locale.of("", country.toString()).getDisplayCountry(locale);
        return new PlaceShown(location.toString(), name, sides.indexOf(country));
    }

    private TimeShown time(OffsetDateTime time) {
        return TimeShown.of(time, locale);
    }

    private Writer writer(MspId mspId) {
        return writers.computeIfAbsent(mspId, members::writer);
    }
}

package org.portolan.gateway.subscription.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.ContainerNumbers;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.records.container.ContainerNumber;

/** Who wants to be told of which containers, and the position that is already behind; without one, from now on. */
public record EventStreamRequest(Caller caller, Set<ContainerNumber> containers, Optional<Marker> from) {
    private static final int MOST = 100;

    public EventStreamRequest {
        containers = Set.copyOf(containers);
    }

    /** Reads what came with a request; the position may be blank. */
    public static EventStreamRequest of(Caller caller, List<String> containers, Optional<String> position) {
        var numbers = containers.stream()
                .flatMap(text -> ContainerNumbers.listed(text).stream())
                .map(text -> AddressPart.read("container", text, ContainerNumber::typed))
                .collect(Collectors.toUnmodifiableSet());
        if (numbers.size() > MOST) {
            throw Problem.of(ProblemKind.INVALID_PARAMETER, "At most " + MOST + " containers may be named.")
                    .at("container")
                    .exception();
        }
        return new EventStreamRequest(
                caller, numbers, position.filter(text -> !text.isBlank()).map(EventStreamRequest::marker));
    }

    private static Marker marker(String text) {
        return Marker.parse(text.strip())
                .orElseThrow(() -> Problem.of(
                                ProblemKind.INVALID_PARAMETER,
                                "Must be the id of an earlier event: block-transaction-event, such as 12-0-3.")
                        .at("Last-Event-ID")
                        .exception());
    }
}

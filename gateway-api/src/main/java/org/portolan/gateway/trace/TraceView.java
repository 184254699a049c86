package org.portolan.gateway.trace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.trace.ContainerTrace.EventShown;
import org.portolan.gateway.trace.ContainerTrace.PlaceOnLedger;
import org.portolan.gateway.trace.ContainerTrace.SharedEventShown;
import org.portolan.gateway.trace.shown.ConflictShown;
import org.portolan.gateway.trace.shown.HoldShown;
import org.portolan.gateway.trace.shown.JourneyShown;
import org.portolan.gateway.trace.shown.ReadinessShown;
import org.portolan.gateway.trace.shown.StatusShown;
import org.portolan.gateway.trace.shown.Writers;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.trail.TrailEvent;
import org.springframework.stereotype.Component;

/** Puts a trail into the words of the API: members by name, times as they were reported. */
@Component
public final class TraceView {
    private static final int MOST_SHARED = 100;

    private final Members members;

    TraceView(Members members) {
        this.members = members;
    }

    /** One page of a trail, beginning at an offset. */
    public ContainerTrace page(TracedContainer traced, int offset, int limit) {
        var writers = new Writers(members);
        var trail = traced.trail();
        var shown = trail.events().stream()
                .skip(offset)
                .limit(limit)
                .map(event -> event(event, traced, writers))
                .toList();
        int end = offset + shown.size();
        return new ContainerTrace(
                traced.number().toString(),
                trail.status().map(StatusShown::of),
                traced.readiness().map(readiness -> ReadinessShown.of(readiness, writers)),
                trail.handlingMode().map(Enum::name),
                traced.holds().stream().map(hold -> HoldShown.of(hold, writers)).toList(),
                trail.conflicts().stream()
                        .map(conflict -> ConflictShown.of(
                                conflict, traced.isOpen(conflict), traced.statements(conflict), writers))
                        .toList(),
                trail.journeys().stream()
                        .map(journey -> JourneyShown.of(journey, writers))
                        .toList(),
                shown,
                traced.shared().stream()
                        .skip(Math.max(0, traced.shared().size() - MOST_SHARED))
                        .map(event -> shared(event(event, traced, writers)))
                        .toList(),
                trail.events().size(),
                end < trail.events().size()
                        ? Optional.of(new TraceCursor(traced.block(), end).toString())
                        : Optional.empty());
    }

    /** What is shown of a container that was opened for tracking before anybody reported it. */
    public ContainerTrace nothingYet(ContainerNumber number) {
        return new ContainerTrace(
                number.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                Optional.empty());
    }

    private static EventShown event(TrailEvent event, TracedContainer traced, Writers writers) {
        var recorded = event.recorded();
        var transaction = traced.transactionOf(recorded.eventId());
        return new EventShown(
                recorded.eventId().hex(),
                new String(ContainerMovementJson.write(recorded.movement()), StandardCharsets.UTF_8),
                writers.of(recorded.writer()),
                new PlaceOnLedger(
                        transaction.block(),
                        transaction.transaction(),
                        recorded.position().position(),
                        transaction.transactionId(),
                        transaction.ledgerTime().toString()),
                event.retracted(),
                event.superseded());
    }

    private static SharedEventShown shared(EventShown event) {
        return new SharedEventShown(event.eventId(), event.event(), event.writer(), event.ledger());
    }
}

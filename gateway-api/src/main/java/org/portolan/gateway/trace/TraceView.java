package org.portolan.gateway.trace;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.network.Members;
import org.portolan.gateway.network.Writer;
import org.portolan.gateway.trace.ContainerTrace.EventShown;
import org.portolan.gateway.trace.ContainerTrace.HoldShown;
import org.portolan.gateway.trace.ContainerTrace.PageOfEvents;
import org.portolan.gateway.trace.ContainerTrace.PlaceOnLedger;
import org.portolan.gateway.trace.ContainerTrace.Status;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.member.MspId;
import org.portolan.records.text.TimeText;
import org.springframework.stereotype.Component;

/** Puts a trail into the words of the API: members by name, times as they were reported. */
@Component
public final class TraceView {
    private final Members members;

    TraceView(Members members) {
        this.members = members;
    }

    /** One page of a trail, beginning at an offset. */
    public ContainerTrace page(TracedContainer traced, int offset, int limit) {
        var writers = new Writers();
        var trail = traced.trail();
        var shown = trail.events().stream()
                .skip(offset)
                .limit(limit)
                .map(event -> event(event, traced, writers))
                .toList();
        int end = offset + shown.size();
        return new ContainerTrace(
                traced.number().toString(),
                trail.status()
                        .map(status -> new Status(
                                status.state().name(),
                                TimeText.write(status.since()),
                                status.location().toString(),
                                status.direction().name())),
                trail.handlingMode().map(Enum::name),
                trail.holds().stream().map(hold -> hold(hold, writers)).toList(),
                shown,
                new PageOfEvents(
                        trail.events().size(),
                        limit,
                        end < trail.events().size()
                                ? Optional.of(new TraceCursor(traced.block(), end).toString())
                                : Optional.empty()));
    }

    /** What is shown of a container that was opened for tracking before anybody reported it. */
    public ContainerTrace nothingYet(ContainerNumber number, int limit) {
        return new ContainerTrace(
                number.toString(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                new PageOfEvents(0, limit, Optional.empty()));
    }

    private static HoldShown hold(Hold hold, Writers writers) {
        var administration = writers.of(hold.setBy());
        return new HoldShown(
                hold.code().name(),
                hold.code() == EventCode.CUSS
                        ? "Selected by customs for a scan"
                        : "Selected by customs for an inspection",
                TimeText.write(hold.since()),
                hold.location().toString(),
                administration,
                administration,
                hold.isOpen(),
                hold.liftedAt().map(TimeText::write));
    }

    private static EventShown event(TrailEvent event, TracedContainer traced, Writers writers) {
        var recorded = event.recorded();
        var transaction = traced.transactions().get(recorded.eventId());
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
                event.retracted());
    }

    /** Each writer is looked up once an answer. */
    private final class Writers {
        private final Map<MspId, Writer> known = new HashMap<>();

        Writer of(MspId mspId) {
            return known.computeIfAbsent(mspId, members::writer);
        }
    }
}

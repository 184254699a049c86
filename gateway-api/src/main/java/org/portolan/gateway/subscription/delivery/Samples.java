package org.portolan.gateway.subscription.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.delivery.form.Message;
import org.portolan.gateway.subscription.feed.FeedEvent;
import org.portolan.gateway.subscription.outbound.TargetAnswer;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.Equipment;
import org.portolan.records.container.Happening;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;
import org.springframework.stereotype.Component;

/**
 * Sends a made-up event at the owner's wish: signed as others are, marked by an id that begins with {@code sample_}, and
 * without any effect on the marker.
 */
@Component
public final class Samples {
    private static final ContainerNumber CONTAINER = new ContainerNumber("CSQU3054383");

    private final KeptState kept;
    private final Sender sender;
    private final Clock clock;

    Samples(KeptState kept, Sender sender, Clock clock) {
        this.kept = kept;
        this.sender = sender;
        this.clock = clock;
    }

    /** Sends one and tells what came of it; nothing is sent again. */
    public TargetAnswer send(Subscription subscription) {
        var message = Message.sample("sample_" + UUID.randomUUID(), event(clock.instant()), sender.form(subscription));
        return sender.send(subscription, kept.secrets().valid(subscription.id()), message, 1);
    }

    /** A container that came in at the gate at this moment; it stands in the ledger's first block, where no event is. */
    public static FeedEvent event(Instant now) {
        var time = OffsetDateTime.ofInstant(now.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        var movement = ContainerMovement.of(
                        CONTAINER,
                        Happening.actual(EventCode.GTIN, time),
                        Place.at(new UnLocode("SGSIN")),
                        Equipment.laden(),
                        Carriage.of(Direction.EXPORT))
                .writtenBy(new MspId("SampleMSP"));
        var recorded = RecordedMovement.of(movement, new LedgerPosition(0, 0, 0));
        return new FeedEvent(
                recorded, new TransactionPosition(0, 0, "sample", time.toInstant()), Trail.history(List.of(recorded)));
    }
}

package org.portolan.gateway.subscription;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.records.container.ContainerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the durable markers of subscriptions, and only forward. A marker moves once the target has taken the event: what
 * a crash interrupts is sent again. A move that an order of the owner overtook moves nothing.
 */
@Component
public class SubscriptionProgress {
    private static final String WHERE = " where id = ? and revision = ?";
    private static final String UNCHANGED = " and exists (select 1 from subscription" + WHERE + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    SubscriptionProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything up to the marker is taken, or is not for this owner. */
    public void reached(Subscription subscription, Marker marker) {
        jdbc.sql("update subscription set marker_block = ?, marker_transaction = ?, marker_event = ?, failures = 0,"
                        + " failing_since = null" + WHERE)
                .params(marker.block(), marker.transaction(), marker.event())
                .params(subscription.id().id(), subscription.status().revision())
                .update();
    }

    /** The same, together with the marker of one container, for an owner that may see some only. */
    @Transactional
    public void reached(Subscription subscription, Marker marker, ContainerNumber container, Marker told) {
        reached(subscription, marker);
        int moved = jdbc.sql("update subscription_container set marker_block = ?, marker_transaction = ?,"
                        + " marker_event = ? where subscription_id = ? and container_number = ?" + UNCHANGED)
                .params(told.block(), told.transaction(), told.event())
                .params(subscription.id().id(), container.toString())
                .params(subscription.id().id(), subscription.status().revision())
                .update();
        if (moved == 0) {
            jdbc.sql("insert into subscription_container (subscription_id, container_number, marker_block,"
                            + " marker_transaction, marker_event) select id, ?, ?, ?, ? from subscription" + WHERE)
                    .params(container.toString(), told.block(), told.transaction(), told.event())
                    .params(subscription.id().id(), subscription.status().revision())
                    .update();
        }
    }

    /** How far the owner has been told of one container. */
    public Marker told(Subscription subscription, ContainerNumber container) {
        return jdbc.sql("select marker_block, marker_transaction, marker_event from subscription_container"
                        + " where subscription_id = ? and container_number = ?")
                .params(subscription.id().id(), container.toString())
                .query((row, count) -> SubscriptionRow.marker(row, "marker"))
                .optional()
                .orElse(Marker.START)
                .orLater(subscription.progress().start());
    }

    /** An event without a container was taken, or is not wanted; unless an order of the owner came in between. */
    public void toldShared(Subscription subscription, String eventId) {
        jdbc.sql("insert into subscription_shared (subscription_id, event_id) select id, ? from subscription" + WHERE)
                .params(eventId, subscription.id().id(), subscription.status().revision())
                .update();
    }

    /** An attempt failed once more. */
    public void failed(Subscription subscription) {
        jdbc.sql("update subscription set failures = failures + 1, failing_since = coalesce(failing_since, ?)" + WHERE)
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .params(subscription.id().id(), subscription.status().revision())
                .update();
    }
}

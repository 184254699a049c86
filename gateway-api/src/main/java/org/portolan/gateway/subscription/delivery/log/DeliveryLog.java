package org.portolan.gateway.subscription.delivery.log;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.SubscriptionMemory;
import org.portolan.gateway.subscription.SubscriptionSettings;
import org.portolan.gateway.subscription.Subscriptions;
import org.portolan.gateway.subscription.delivery.log.Delivery.Sent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers the last attempts of each subscription; older ones are forgotten every minute. */
@Component
public class DeliveryLog implements SubscriptionMemory {
    private static final String FORGET = """
            delete from subscription_delivery where subscription_id = :id and own_number <= (
                select own_number from subscription_delivery where subscription_id = :id
                order by own_number desc offset :most rows fetch first 1 rows only)
            """;

    private final JdbcClient jdbc;
    private final Subscriptions subscriptions;
    private final SubscriptionSettings settings;
    private final Lock adding = new ReentrantLock();

    DeliveryLog(JdbcClient jdbc, Subscriptions subscriptions, SubscriptionSettings settings) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.settings = settings;
    }

    /** Adds an attempt; its number is given here. */
    public void add(SubscriptionId id, Delivery attempt) {
        // A sample is sent beside an event: one after the other takes the next number.
        adding.lock();
        try {
            insert(id, attempt);
        } finally {
            adding.unlock();
        }
    }

    private void insert(SubscriptionId id, Delivery attempt) {
        var sent = attempt.sent();
        jdbc.sql("insert into subscription_delivery (own_number, subscription_id, attempted_at, kind, message_id,"
                        + " container_number, position, attempt, outcome, status, millis)"
                        + " values ((select coalesce(max(own_number), 0) + 1 from subscription_delivery"
                        + " where subscription_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id.id())
                .params(id.id(), OffsetDateTime.ofInstant(attempt.time(), ZoneOffset.UTC), sent.kind())
                .param(sent.messageId())
                .param(sent.container().orElse(null))
                .param(sent.position().orElse(null))
                .params(attempt.attempt(), attempt.outcome(), attempt.status(), attempt.millis())
                .update();
    }

    /** The last attempts before a number, the newest first. */
    public List<Delivery> before(SubscriptionId id, long number, int most) {
        return jdbc.sql("select * from subscription_delivery where subscription_id = ? and own_number < ?"
                        + " order by own_number desc fetch first ? rows only")
                .params(id.id(), number, most)
                .query((row, count) -> new Delivery(
                        row.getLong("own_number"),
                        row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
                        new Sent(
                                row.getString("kind"),
                                row.getString("message_id"),
                                Optional.ofNullable(row.getString("container_number")),
                                Optional.ofNullable(row.getString("position"))),
                        row.getInt("attempt"),
                        row.getString("outcome"),
                        row.getInt("status"),
                        row.getLong("millis")))
                .list();
    }

    @Override
    public void forget(SubscriptionId id) {
        jdbc.sql("delete from subscription_delivery where subscription_id = ?")
                .param(id.id())
                .update();
    }

    /** Forgets what is more than a subscription's share. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void forgetOld() {
        for (SubscriptionId id : subscriptions.all()) {
            jdbc.sql(FORGET).param("id", id.id()).param("most", settings.log()).update();
        }
    }
}

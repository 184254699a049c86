package org.portolan.gateway.subscription.refusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.SubscriptionMemory;
import org.portolan.gateway.subscription.feed.FeedEntry;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.outbound.TargetAnswer;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was refused for good, in the order of the ledger. */
@Component
public class RefusedEvents implements SubscriptionMemory {
    /** How many one subscription may have; it is paused rather than passing over more. */
    public static final int MOST = 1_000;

    private static final String ORDER = " order by block_number, transaction_number, event_number, event_id";
    private static final String ONE = "subscription_id = ? and block_number = ? and transaction_number = ?"
            + " and event_number = ? and event_id = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sets an event aside with what the target said of it. */
    @Transactional
    public void add(SubscriptionId id, FeedEntry entry, TargetAnswer answer) {
        remove(id, entry);
        jdbc.sql("insert into subscription_refusal (subscription_id, block_number, transaction_number, event_number,"
                        + " event_id, event_time, container_number, record_kind, record_owner, record_id,"
                        + " record_status, status, feedback, refused_at, again)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(id.id(), entry.position().block(), entry.position().transaction())
                .params(entry.position().position(), entry.eventId())
                .params(subject(entry))
                .params(answer.status(), Feedback.write(Feedback.read(answer.body())))
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Forgets one, because it was taken after all. */
    public void remove(SubscriptionId id, FeedEntry entry) {
        jdbc.sql("delete from subscription_refusal where " + ONE)
                .params(id.id(), entry.position().block(), entry.position().transaction())
                .params(entry.position().position(), entry.eventId())
                .update();
    }

    @Override
    public void forget(SubscriptionId id) {
        jdbc.sql("delete from subscription_refusal where subscription_id = ?")
                .param(id.id())
                .update();
    }

    /** Leaves one where it is until its owner asks anew. */
    public void leave(SubscriptionId id, FeedEntry entry) {
        jdbc.sql("update subscription_refusal set again = false where " + ONE)
                .params(id.id(), entry.position().block(), entry.position().transaction())
                .params(entry.position().position(), entry.eventId())
                .update();
    }

    /** How many there are. */
    public int count(SubscriptionId id) {
        return jdbc.sql("select count(*) from subscription_refusal where subscription_id = ?")
                .param(id.id())
                .query(Integer.class)
                .single();
    }

    /** The next ones behind a place on the ledger, the oldest first. */
    public List<Refusal> after(SubscriptionId id, Marker marker, int most) {
        return jdbc.sql("select * from subscription_refusal where subscription_id = ? and (block_number > ?"
                        + " or block_number = ? and (transaction_number > ? or transaction_number = ?"
                        + " and event_number > ?))" + ORDER + " fetch first ? rows only")
                .params(id.id(), marker.block(), marker.block(), marker.transaction(), marker.transaction())
                .params(marker.event(), most)
                .query(RefusedEvents::read)
                .list();
    }

    /** Those that are to be sent once more, the oldest first. */
    public List<Refusal> wantedAgain(SubscriptionId id) {
        return jdbc.sql("select * from subscription_refusal where subscription_id = ? and again" + ORDER)
                .param(id.id())
                .query(RefusedEvents::read)
                .list();
    }

    /** Wants one event sent once more, or all; tells how many there are. */
    public int again(SubscriptionId id, Optional<String> eventId) {
        return change("update subscription_refusal set again = true", id, eventId);
    }

    /** Forgets one event that its owner does not want any more, or all; tells how many there were. */
    public int forget(SubscriptionId id, Optional<String> eventId) {
        return change("delete from subscription_refusal", id, eventId);
    }

    private int change(String what, SubscriptionId id, Optional<String> eventId) {
        var where = what + " where subscription_id = ?";
        return eventId.map(event -> jdbc.sql(where + " and event_id = ?")
                        .params(id.id(), event)
                        .update())
                .orElseGet(() -> jdbc.sql(where).param(id.id()).update());
    }

    private static Refusal read(ResultSet row, int count) throws SQLException {
        return new Refusal(
                entry(row),
                row.getInt("status"),
                Feedback.readKept(row.getString("feedback")),
                row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("again"));
    }

    /** What it was about: the columns of a movement or those of a record, the others empty. */
    private static List<@Nullable String> subject(FeedEntry entry) {
        return switch (entry) {
            case FeedEntry.Movement movement ->
                Arrays.asList(
                        movement.eventTime(),
                        movement.container().map(ContainerNumber::toString).orElse(null),
                        null,
                        null,
                        null,
                        null);
            case FeedEntry.Change change ->
                Arrays.asList(
                        null,
                        null,
                        change.record().kind(),
                        change.record().owner().id(),
                        change.record().id(),
                        change.status());
        };
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        var position = new LedgerPosition(
                row.getLong("block_number"), row.getInt("transaction_number"), row.getInt("event_number"));
        String kind = row.getString("record_kind");
        return kind == null
                ? new FeedEntry.Movement(
                        Optional.ofNullable(row.getString("container_number")).map(ContainerNumber::new),
                        row.getString("event_time"),
                        row.getString("event_id"),
                        position)
                : new FeedEntry.Change(
                        new FeedEntry.RecordName(
                                kind, new MspId(row.getString("record_owner")), row.getString("record_id")),
                        row.getString("record_status"),
                        position);
    }
}

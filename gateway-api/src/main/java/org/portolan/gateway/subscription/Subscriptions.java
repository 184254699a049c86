package org.portolan.gateway.subscription;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps subscriptions, and takes their owners' orders. Every order makes a new revision. */
@Component
public class Subscriptions {
    private static final String ORDER =
            "update subscription set revision = revision + 1, failures = 0," + " failing_since = null, ";

    private static final String FROM = "(:block, :transaction, :event)";
    private static final String MARKER = "(marker_block, marker_transaction, marker_event)";
    private static final String EARLIER =
            "case when (start_block, start_transaction, start_event) <= " + FROM + " then ";
    private static final String REPLAY = ORDER
            + "start_block = " + EARLIER + "start_block else :block end,"
            + " start_transaction = " + EARLIER + "start_transaction else :transaction end,"
            + " start_event = " + EARLIER + "start_event else :event end,"
            + " marker_block = :block, marker_transaction = :transaction, marker_event = :event"
            + " where id = :id and " + MARKER + " >= " + FROM;
    private static final String CONTAINERS_BEHIND = "update subscription_container set marker_block = :block,"
            + " marker_transaction = :transaction, marker_event = :event where subscription_id = :id and " + MARKER
            + " > " + FROM;
    private static final String SHARED_BEHIND = "delete from subscription_shared where subscription_id = :id and"
            + " event_id not in (select event_id from shared_movements"
            + " where (block_number, transaction_number, event_number) <= " + FROM + ")";

    private static final List<String> FORGET = List.of(
            "delete from subscription_container where subscription_id = ?",
            "delete from subscription_shared where subscription_id = ?",
            "delete from subscription where id = ?");

    private static final String SELECT = "select s.*, (select count(*) from subscription_refusal r"
            + " where r.subscription_id = s.id) as refused from subscription s ";

    private final JdbcClient jdbc;
    private final ObjectProvider<SubscriptionMemory> memories;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, ObjectProvider<SubscriptionMemory> memories, Clock clock) {
        this.jdbc = jdbc;
        this.memories = memories;
        this.clock = clock;
    }

    /** Keeps a new one with its sealed secret. */
    public void add(Subscription fresh, String sealedSecret) {
        var owner = fresh.owner().caller();
        var start = fresh.progress().start();
        jdbc.sql("insert into subscription (id, owner, owner_organisation, owner_user, owner_roles, owner_trader,"
                        + " owner_seen_at, kind, url, filter, secret, state, revision, start_block, start_transaction,"
                        + " start_event, marker_block, marker_transaction, marker_event, failures, created_at) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, 0, ?)")
                .params(fresh.id().id(), owner.id(), owner.organisation().id(), owner.user())
                .params(SubscriptionRow.roles(owner))
                .param(owner.trader().map(trader -> trader.number()).orElse(null))
                .params(
                        now(),
                        fresh.destination().kind().name(),
                        fresh.destination().url().toString())
                .params(
                        fresh.filter().write(),
                        sealedSecret,
                        fresh.status().state().name())
                .params(start.block(), start.transaction(), start.event())
                .params(start.block(), start.transaction(), start.event(), now())
                .update();
    }

    /** One, whoever owns it. */
    public Optional<Subscription> find(SubscriptionId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.id())
                .query(SubscriptionRow::read)
                .optional();
    }

    /** A caller's own, the oldest first. */
    public List<Subscription> of(Caller owner) {
        return jdbc.sql(SELECT + "where owner = ? order by created_at, id")
                .param(owner.id())
                .query(SubscriptionRow::read)
                .list();
    }

    /** Who owns each of all there are. */
    public List<Caller> owners() {
        return jdbc.sql("select owner, owner_organisation, owner_user, owner_roles, owner_trader from subscription")
                .query((row, count) -> SubscriptionRow.caller(row))
                .list();
    }

    /** All there are. */
    public List<SubscriptionId> all() {
        return jdbc.sql("select id from subscription order by created_at, id")
                .query((row, count) -> new SubscriptionId(row.getString(1)))
                .list();
    }

    /** Remembers that the owner was here, with the rights that it had. */
    public void seen(Caller owner) {
        jdbc.sql("update subscription set owner_seen_at = ?, owner_organisation = ?, owner_user = ?, owner_roles = ?,"
                        + " owner_trader = ? where owner = ?")
                .params(now(), owner.organisation().id(), owner.user(), SubscriptionRow.roles(owner))
                .param(owner.trader().map(trader -> trader.number()).orElse(null))
                .param(owner.id())
                .update();
    }

    /** Sends nothing more for this reason. */
    public void pause(SubscriptionId id, PauseReason reason) {
        jdbc.sql("update subscription set revision = revision + 1, state = 'PAUSED', pause_reason = ? where id = ?")
                .params(reason.name(), id.id())
                .update();
    }

    /** Goes on where it stopped. */
    public void resume(SubscriptionId id) {
        jdbc.sql(ORDER + "state = 'ACTIVE', pause_reason = null where id = ?")
                .param(id.id())
                .update();
    }

    /**
     * Sends everything behind this position again, in the same order as at first, and keeps in mind what is before it
     * and was not told yet. Answers false, and does nothing, for a position ahead of the marker: what lies between would
     * never be sent.
     */
    @Transactional
    public boolean replay(SubscriptionId id, Marker from) {
        int moved = jdbc.sql(REPLAY)
                .param("block", from.block())
                .param("transaction", from.transaction())
                .param("event", from.event())
                .param("id", id.id())
                .update();
        if (moved > 0) {
            for (String sql : List.of(CONTAINERS_BEHIND, SHARED_BEHIND)) {
                jdbc.sql(sql)
                        .param("block", from.block())
                        .param("transaction", from.transaction())
                        .param("event", from.event())
                        .param("id", id.id())
                        .update();
            }
        }
        return moved > 0;
    }

    /** Changes where it goes and what it is narrowed to. */
    public void change(SubscriptionId id, Subscription.Destination destination, EventFilter filter) {
        jdbc.sql(ORDER + "url = ?, filter = ? where id = ?")
                .params(destination.url().toString(), filter.write(), id.id())
                .update();
    }

    /** Sends with this kind of authentication, which is sealed, from the next message on. */
    public void authenticate(SubscriptionId id, String kind, String sealed) {
        jdbc.sql(ORDER + "authentication_kind = ?, authentication = ? where id = ?")
                .params(kind, sealed, id.id())
                .update();
    }

    /** Sends without authentication from the next message on. */
    public void withdrawAuthentication(SubscriptionId id) {
        jdbc.sql(ORDER + "authentication_kind = null, authentication = null where id = ?")
                .param(id.id())
                .update();
    }

    /** Forgets it with all that is known of its deliveries. */
    @Transactional
    public void delete(SubscriptionId id) {
        memories.forEach(memory -> memory.forget(id));
        for (String sql : FORGET) {
            jdbc.sql(sql).param(id.id()).update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

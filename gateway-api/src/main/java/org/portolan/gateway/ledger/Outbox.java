package org.portolan.gateway.ledger;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.ledger.Outcome.Committed;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.ledger.Outcome.NotOrdered;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.ledger.kept.KeptBytes;
import org.portolan.gateway.ledger.kept.KeptEnvelope;
import org.portolan.gateway.ledger.kept.SuccessorTaker;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every transaction that was signed here, kept before it is sent, with its outcome once that is known. */
@Repository
public class Outbox {

    private static final String OPEN = "ENDORSED";

    private final JdbcTemplate jdbc;
    private final KeptBytes bytes;
    private final SuccessorTaker successors;
    private final Clock clock;
    private final boolean syncs;

    /** In the database of the kept bytes; of attempts that take another's place it tells whoever keeps their ids. */
    public Outbox(JdbcTemplate jdbc, KeptBytes bytes, SuccessorTaker successors, Clock clock) {
        this.jdbc = jdbc;
        this.bytes = bytes;
        this.successors = successors;
        this.clock = clock;
        this.syncs = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Outbox::isEmbedded));
    }

    void add(KeptEnvelope envelope) {
        jdbc.update(
                "insert into outbox (transaction_id, organisation, signing_user, state, created_at, changed_at, attempt)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                envelope.transactionId(),
                envelope.submitter().organisation().id(),
                envelope.submitter().user(),
                OPEN,
                now(),
                now(),
                envelope.attempt());
        bytes.keep(envelope.transactionId(), envelope.signed());
    }

    /** Makes what was committed outlive a loss of power; PostgreSQL does so at each commit. */
    void sync() {
        if (syncs) {
            jdbc.execute("checkpoint sync");
        }
    }

    @Transactional
    void known(String transactionId, Outcome outcome) {
        switch (outcome) {
            case Committed(String ignored, long block) -> update(transactionId, "COMMITTED", block, null);
            case Invalid(String ignored, long block, String code) -> update(transactionId, "INVALID", block, code);
            case NotOrdered(String ignored, String status) -> update(transactionId, "NOT_ORDERED", null, status);
        }
        bytes.forget(transactionId);
    }

    /** Keeps the next attempt in place of one that came to nothing, and tells whoever keeps the id of the one. */
    @Transactional
    void replace(String transactionId, Outcome outcome, KeptEnvelope next) {
        known(transactionId, outcome);
        add(next);
        jdbc.update("update outbox set successor = ? where transaction_id = ?", next.transactionId(), transactionId);
        successors.succeeded(transactionId, next.transactionId());
    }

    /** Forgets the transactions whose outcome has been known since before a time; answers how many they were. */
    public int forgetOld(OffsetDateTime end) {
        return jdbc.update("delete from outbox where state <> ? and changed_at < ?", OPEN, end);
    }

    /** What is known of a transaction's outcome, or of the last attempt's after it; empty while it is not known. */
    Optional<Outcome> outcome(String transactionId) {
        String last = transactionId;
        Optional<String> next = successor(last);
        while (next.isPresent()) {
            last = next.get();
            next = successor(last);
        }
        String id = last;
        return jdbc
                .query(
                        "select state, block_number, validation_code from outbox where transaction_id = ?",
                        (row, index) -> outcome(id, row.getString(1), row.getLong(2), row.getString(3)),
                        id)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> successor(String transactionId) {
        return jdbc
                .query(
                        "select successor from outbox where transaction_id = ? and successor is not null",
                        (row, index) -> row.getString(1),
                        transactionId)
                .stream()
                .findFirst();
    }

    private static Optional<Outcome> outcome(String transactionId, String state, long block, String code) {
        return switch (state) {
            case "COMMITTED" -> Optional.of(new Committed(transactionId, block));
            case "INVALID" -> Optional.of(new Invalid(transactionId, block, code));
            case "NOT_ORDERED" -> Optional.of(new NotOrdered(transactionId, code));
            default -> Optional.empty();
        };
    }

    /** The transactions whose outcome is not known, oldest first. */
    List<KeptEnvelope> open() {
        return jdbc
                .query(
                        "select transaction_id, organisation, signing_user, attempt from outbox"
                                + " where state = ? order by created_at",
                        (row, index) -> new KeptEnvelope(
                                row.getString(1),
                                new Submitter(new MspId(row.getString(2)), row.getString(3)),
                                new byte[0],
                                row.getInt(4)),
                        OPEN)
                .stream()
                .flatMap(row -> bytes.find(row.transactionId()).stream()
                        .map(signed -> new KeptEnvelope(row.transactionId(), row.submitter(), signed, row.attempt())))
                .toList();
    }

    private void update(String transactionId, String state, @Nullable Long block, @Nullable String code) {
        jdbc.update(
                "update outbox set state = ?, block_number = ?, validation_code = ?, changed_at = ?"
                        + " where transaction_id = ?",
                state,
                block,
                code,
                now(),
                transactionId);
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }

    private static boolean isEmbedded(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}

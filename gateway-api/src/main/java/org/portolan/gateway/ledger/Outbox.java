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
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every transaction that was signed here, kept before it is sent, with its outcome once that is known. */
@Repository
class Outbox {

    private static final String OPEN = "ENDORSED";

    private final JdbcTemplate jdbc;
    private final KeptBytes bytes;
    private final Clock clock;
    private final boolean syncs;

    Outbox(JdbcTemplate jdbc, KeptBytes bytes, Clock clock) {
        this.jdbc = jdbc;
        this.bytes = bytes;
        this.clock = clock;
        this.syncs = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Outbox::isEmbedded));
    }

    void add(KeptEnvelope envelope) {
        jdbc.update(
                "insert into outbox (transaction_id, organisation, signing_user, state, created_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                envelope.transactionId(),
                envelope.submitter().organisation().id(),
                envelope.submitter().user(),
                OPEN,
                now(),
                now());
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
            case Committed(long block) -> update(transactionId, "COMMITTED", block, null);
            case Invalid(long block, String code) -> update(transactionId, "INVALID", block, code);
        }
        bytes.forget(transactionId);
    }

    /** What is known of a transaction's outcome; empty while it is not known. */
    Optional<Outcome> outcome(String transactionId) {
        List<Optional<Outcome>> found = jdbc.query(
                "select state, block_number, validation_code from outbox where transaction_id = ?",
                (row, index) -> switch (row.getString(1)) {
                    case "COMMITTED" -> Optional.<Outcome>of(new Committed(row.getLong(2)));
                    case "INVALID" -> Optional.<Outcome>of(new Invalid(row.getLong(2), row.getString(3)));
                    default -> Optional.<Outcome>empty();
                },
                transactionId);
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    /** The transactions whose outcome is not known, oldest first. */
    List<KeptEnvelope> open() {
        return jdbc
                .query(
                        "select transaction_id, organisation, signing_user from outbox where state = ? order by created_at",
                        (row, index) -> new KeptEnvelope(
                                row.getString(1),
                                new Submitter(new MspId(row.getString(2)), row.getString(3)),
                                new byte[0]),
                        OPEN)
                .stream()
                .flatMap(row -> bytes.find(row.transactionId()).stream()
                        .map(signed -> new KeptEnvelope(row.transactionId(), row.submitter(), signed)))
                .toList();
    }

    private void update(String transactionId, String state, long block, @Nullable String code) {
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

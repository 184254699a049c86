package org.portolan.gateway.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.portolan.gateway.ledger.kept.KeptBytes;
import org.portolan.gateway.ledger.kept.SuccessorTaker;
import org.portolan.gateway.request.WriteRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The operations of all callers, each kept together with its transaction's envelope. */
@Repository
public class Operations implements SuccessorTaker {

    private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final KeptBytes bytes;
    private final JsonMapper mapper;
    private final Clock clock;

    Operations(JdbcTemplate jdbc, KeptBytes bytes, JsonMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.bytes = bytes;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Adds an operation, and the key under which its request may be repeated; within the caller's transaction. */
    public Operation add(WriteRequest request, String kind, String transactionId, Map<String, Object> answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Operation operation =
                new Operation(UUID.randomUUID().toString(), request.caller().id(), kind, transactionId, now, answer);
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        jdbc.update(
                "insert into operation (id, caller, kind, transaction_id, created_at) values (?, ?, ?, ?, ?)",
                operation.id(),
                operation.caller(),
                kind,
                transactionId,
                time);
        bytes.keep(operation.id(), mapper.writeValueAsBytes(answer));
        request.idempotencyKey()
                .ifPresent(key -> jdbc.update(
                        "insert into idempotency_key (caller, idempotency_key, request_digest, operation_id, created_at)"
                                + " values (?, ?, ?, ?, ?)",
                        operation.caller(),
                        key,
                        request.digest().hex(),
                        operation.id(),
                        time));
        return operation;
    }

    /** An operation of this caller; another caller's is not found. */
    public Optional<Operation> find(String caller, String id) {
        List<Operation> found = jdbc.query(
                "select kind, transaction_id, created_at from operation where id = ? and caller = ?",
                (row, index) -> new Operation(
                        id,
                        caller,
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        bytes.find(id)
                                .map(json -> mapper.readValue(json, ANSWER))
                                .orElse(Map.of())),
                id,
                caller);
        return found.stream().findFirst();
    }

    /** The operation that an idempotency key led to, if it led to one. */
    Optional<KeyUse> keyUse(String caller, String key) {
        List<KeyUse> found = jdbc.query(
                "select request_digest, operation_id from idempotency_key where caller = ? and idempotency_key = ?",
                (row, index) -> new KeyUse(row.getString(1), row.getString(2)),
                caller,
                key);
        return found.stream().findFirst();
    }

    /** Lets a key be used once more. */
    void freeKey(String caller, String key) {
        jdbc.update("delete from idempotency_key where caller = ? and idempotency_key = ?", caller, key);
    }

    /** The operations of a transaction that came to nothing are those of the attempt that takes its place. */
    @Override
    public void succeeded(String transactionId, String successor) {
        jdbc.update("update operation set transaction_id = ? where transaction_id = ?", successor, transactionId);
    }

    /** What a key was used for. */
    record KeyUse(String digest, String operationId) {}
}

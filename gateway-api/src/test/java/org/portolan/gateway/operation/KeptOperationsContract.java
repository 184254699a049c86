package org.portolan.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.Outbox;
import org.portolan.gateway.ledger.kept.KeptBytes;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Operations, keys and kept bytes on any database that a gateway may use. */
abstract class KeptOperationsContract {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123456Z");
    private static final Caller CALLER =
            new Caller("port", new MspId("CNTXGPortMSP"), "operator", Set.of(Role.OPERATOR), Optional.empty());

    private final JdbcTemplate jdbc = new JdbcTemplate(database().source());
    private final KeptBytes bytes = new KeptBytes(jdbc);
    private final Operations operations = operations(NOW);
    private final String transaction = UUID.randomUUID().toString();

    abstract TestDatabase database();

    @Test
    void an_operation_comes_back_as_it_was_kept() {
        Operation kept = operations.add(request("key-1"), "movements", transaction, Map.of("accepted", 1));

        Operation found = operations.find("port", kept.id()).orElseThrow();

        assertThat(found).isEqualTo(kept);
        assertThat(operations.find("another", kept.id())).isEmpty();
    }

    @Test
    void a_key_leads_to_its_operation_for_its_caller_only() {
        Operation kept = operations.add(request("key-2"), "movements", transaction, Map.of());

        assertThat(operations.keyUse("port", "key-2").orElseThrow().operationId())
                .isEqualTo(kept.id());
        assertThat(operations.keyUse("another", "key-2")).isEmpty();
    }

    @Test
    void bytes_of_any_length_come_back_as_they_were() {
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);

        bytes.keep(transaction, content);

        assertThat(bytes.find(transaction)).hasValue(content);
        bytes.forget(transaction);
        assertThat(bytes.find(transaction)).isEmpty();
    }

    @Test
    void what_is_old_and_known_is_forgotten_and_what_is_open_is_not() {
        Operation open = operations.add(request("key-3"), "movements", transaction, Map.of());
        outbox(transaction, "ENDORSED");
        String known = UUID.randomUUID().toString();
        Operation old = operations.add(request("key-4"), "movements", known, Map.of());
        outbox(known, "COMMITTED");

        retention(settings(), Clock.fixed(NOW.plus(Duration.ofDays(8)), ZoneOffset.UTC))
                .forgetOld();

        assertThat(operations.find("port", open.id())).isPresent();
        assertThat(operations.find("port", old.id())).isEmpty();
        assertThat(operations.keyUse("port", "key-4")).isEmpty();
        assertThat(bytes.find(old.id())).isEmpty();
    }

    @Test
    void of_too_many_operations_of_a_caller_the_oldest_known_are_forgotten() {
        Operation open = add("key-5", "ENDORSED", NOW);
        Operation first = add("key-6", "COMMITTED", NOW.plusSeconds(1));
        Operation second = add("key-7", "COMMITTED", NOW.plusSeconds(2));
        Operation third = add("key-8", "REFUSED", NOW.plusSeconds(3));

        retention(settings("portolan.limits.operations-of-caller", "2"), Clock.systemUTC())
                .forgetExcess();

        assertThat(operations.find("crowd", open.id())).isPresent();
        assertThat(operations.find("crowd", first.id())).isEmpty();
        assertThat(operations.keyUse("crowd", "key-6")).isEmpty();
        assertThat(bytes.find(first.id())).isEmpty();
        assertThat(operations.find("crowd", second.id())).isPresent();
        assertThat(operations.find("crowd", third.id())).isPresent();
    }

    @Test
    void operations_follow_their_transaction_to_its_next_attempt() {
        Operation moved = operations.add(request("key-9"), "movements", transaction, Map.of());

        operations.succeeded(transaction, "next");

        assertThat(operations.find("port", moved.id()).map(Operation::transactionId))
                .hasValue("next");
    }

    private Retention retention(GatewaySettings settings, Clock clock) {
        return new Retention(jdbc, bytes, new Outbox(jdbc, bytes, operations, clock), settings, clock);
    }

    private Operation add(String key, String state, Instant time) {
        String id = UUID.randomUUID().toString();
        outbox(id, state);
        Caller crowd = new Caller("crowd", CALLER.organisation(), "operator", CALLER.roles(), Optional.empty());
        byte[] body = key.getBytes(StandardCharsets.UTF_8);
        return operations(time)
                .add(
                        new WriteRequest(crowd, Optional.of(key), Digest.of(body), false, body),
                        "movements",
                        id,
                        Map.of());
    }

    private void outbox(String id, String state) {
        jdbc.update(
                "insert into outbox (transaction_id, organisation, signing_user, state, created_at, changed_at)"
                        + " values (?, 'CNTXGPortMSP', 'operator', ?, ?, ?)",
                id,
                state,
                NOW.atOffset(ZoneOffset.UTC),
                NOW.atOffset(ZoneOffset.UTC));
    }

    private Operations operations(Instant time) {
        return new Operations(jdbc, bytes, JsonMapper.builder().build(), Clock.fixed(time, ZoneOffset.UTC));
    }

    private static WriteRequest request(String key) {
        byte[] body = key.getBytes(StandardCharsets.UTF_8);
        return new WriteRequest(CALLER, Optional.of(key), Digest.of(body), false, body);
    }

    private static GatewaySettings settings() {
        return settings("portolan.channel", "portolan");
    }

    private static GatewaySettings settings(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(
                        Map.of("portolan.data", "data", "portolan.administration", "CNCustomsMSP", name, value)))
                .bind("portolan", GatewaySettings.class)
                .get();
    }
}

package org.portolan.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.blocks.TestTransaction.by;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.blocks.readmodel.ContentHashes;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.TransactionRows;
import org.portolan.gateway.trace.projection.MovementRows;
import org.portolan.gateway.trace.statement.ConflictStatementRows;
import org.portolan.gateway.trace.statement.Statements;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.conflict.statement.ConflictStatement;
import org.portolan.records.container.conflict.statement.ConflictStatementJson;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.trail.Readiness;
import org.portolan.records.fixture.Histories;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.place.Distances;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two gateways that follow the same ledger say the same, however they read it, also after a rebuild. */
class SameTruthTest {
    private static final int HISTORIES = 12;
    private static final Distances DISTANCES = (from, to) -> OptionalInt.of(from.equals(to) ? 0 : 4_407);

    @Test
    void gateways_agree_on_the_same_ledger_and_after_a_rebuild() throws Exception {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            try (var one = TestDatabase.h2();
                    var other = TestDatabase.h2()) {
                var chain = new TestChain("portolan");
                var first = new Gateway(one);
                var second = new Gateway(other);
                // The first follows block by block, the second all at once.
                for (var block : blocks(seed, Histories.arriving(seed, events(seed)))) {
                    chain.add(block);
                    chain.into(first.readModel);
                }
                chain.add(statement(first.traced().trail().conflicts()));
                chain.into(first.readModel);
                chain.into(second.readModel);

                assertThat(second.said()).as("seed %d", seed).isEqualTo(first.said());
                assertThat(second.hash()).as("seed %d", seed).isEqualTo(first.hash());
                first.readModel.erase();
                chain.into(first.readModel);
                assertThat(first.said()).as("seed %d, rebuilt", seed).isEqualTo(second.said());
                assertThat(first.hash()).as("seed %d, rebuilt", seed).isEqualTo(second.hash());
            }
        }
    }

    @Test
    void ledgers_that_took_the_same_events_in_other_orders_and_blocks_tell_the_same_truth() throws Exception {
        for (long seed = 100; seed < 100 + HISTORIES; seed++) {
            try (var one = TestDatabase.h2();
                    var other = TestDatabase.h2()) {
                var first = new Gateway(one);
                var second = new Gateway(other);
                follow(first, seed, Histories.arriving(seed, events(seed)));
                follow(second, seed + 7, Histories.arriving(seed + 7, events(seed)));

                assertThat(second.said()).as("seed %d", seed).isEqualTo(first.said());
            }
        }
    }

    private static void follow(Gateway gateway, long seed, List<ContainerMovement> arriving) {
        var chain = new TestChain("portolan");
        blocks(seed, arriving).forEach(chain::add);
        chain.into(gateway.readModel);
    }

    private static List<ContainerMovement> events(long seed) {
        return Histories.of(seed, Shipments.CONTAINER, 10 + (int) (seed % 40));
    }

    /** One transaction of its writer for each event, some of them to a block. */
    private static List<TestTransaction[]> blocks(long seed, List<ContainerMovement> arriving) {
        var random = new Random(seed);
        List<TestTransaction[]> blocks = new ArrayList<>();
        for (int start = 0; start < arriving.size(); ) {
            int end = Math.min(arriving.size(), start + 1 + random.nextInt(8));
            blocks.add(arriving.subList(start, end).stream()
                    .map(event ->
                            Movements.record(by(event.writer().orElseThrow().id()), event))
                    .toArray(TestTransaction[]::new));
            start = end;
        }
        return blocks;
    }

    /** What the first writer says to the first conflict; nothing where all is well. */
    private static TestTransaction statement(List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return by("CNCustomsMSP");
        }
        var conflict = conflicts.getFirst();
        var writer = conflict.writers().first();
        var statement = ConflictStatement.to(Shipments.CONTAINER, conflict, "Our clock was wrong.")
                .writtenBy(writer);
        return by(writer.id())
                .writes(
                        "movement",
                        TestTransaction.key(
                                "conflictStatement",
                                Shipments.CONTAINER.toString(),
                                conflict.id().hex(),
                                ConflictStatementJson.statementId(statement).hex()),
                        ByteString.copyFrom(ConflictStatementJson.write(statement)));
    }

    private static final class Gateway {
        private final JdbcTemplate jdbc;
        private final ReadModel readModel;
        private final Traces traces;
        private final TransactionTemplate transaction;

        Gateway(TestDatabase database) {
            this.jdbc = new JdbcTemplate(database.source());
            this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.source()));
            var client = JdbcClient.create(jdbc);
            this.readModel = new ReadModel(
                    client,
                    transaction,
                    List.of(new TransactionRows(jdbc), new MovementRows(jdbc), new ConflictStatementRows(jdbc)));
            this.traces = new Traces(client, new Statements(client), DISTANCES);
        }

        TracedContainer traced() {
            return traces.find(Shipments.CONTAINER, OptionalLong.empty()).orElseThrow();
        }

        String hash() {
            return ContentHashes.of(jdbc, transaction);
        }

        List<String> said() {
            var traced = traced();
            List<String> said = new ArrayList<>();
            traced.trail()
                    .events()
                    .forEach(event -> said.add(
                            ContainerMovementJson.eventId(event.recorded().movement()) + " " + event.isHappening()));
            traced.trail()
                    .journeys()
                    .forEach(journey -> said.add(journey.number() + " " + journey.status() + journey.sides()
                            + journey.handlingMode() + journey.papers()
                            + journey.holds().stream().map(Hold::isOpen).toList()));
            traced.trail().conflicts().forEach(conflict -> said.add(conflict.id() + " " + traced.statements(conflict)));
            said.add(traced.readiness().map(Readiness::state).toString());
            return said;
        }
    }
}

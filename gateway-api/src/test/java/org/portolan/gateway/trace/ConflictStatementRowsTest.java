package org.portolan.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.records.fixture.Shipments.atSingapore;
import static org.portolan.records.fixture.Shipments.atTianjin;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals.Refusal;
import org.portolan.gateway.blocks.readmodel.TransactionRows;
import org.portolan.gateway.trace.Moment.Knowledge;
import org.portolan.gateway.trace.projection.MovementRows;
import org.portolan.gateway.trace.statement.ConflictStatementRows;
import org.portolan.gateway.trace.statement.Statements;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.conflict.statement.ConflictStatement;
import org.portolan.records.container.conflict.statement.ConflictStatementJson;
import org.portolan.records.container.journey.JourneyState;
import org.portolan.records.container.trail.Readiness.State;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.place.Distances;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConflictStatementRowsTest {
    private static final ContainerMovement STACKED =
            atSingapore(EventCode.XSTK, Members.sgsinPort(), "2026-11-02T09:00:00+08:00");
    private static final ContainerMovement DISCHARGED =
            atTianjin(EventCode.DISC, Members.cntxgPort(), "2026-11-12T10:00:00+08:00");
    private static final ContainerMovement GATE_OUT =
            atTianjin(EventCode.GTOT, Members.cntxgPort(), "2026-11-12T12:00:00+08:00");

    private final TestChain chain = new TestChain("portolan");
    private TestDatabase database;
    private ReadModel readModel;
    private Traces traces;

    @BeforeEach
    void follow_a_ledger_on_which_a_box_is_discharged_that_was_never_loaded() {
        database = TestDatabase.h2();
        var jdbc = new JdbcTemplate(database.source());
        var client = JdbcClient.create(jdbc);
        readModel = new ReadModel(
                client,
                new TransactionTemplate(new JdbcTransactionManager(database.source())),
                List.of(new TransactionRows(jdbc), new MovementRows(jdbc), new ConflictStatementRows(jdbc)));
        traces = new Traces(client, new Statements(client), Distances.UNKNOWN);
        record(STACKED, "2026-11-02T02:00:00Z");
        record(DISCHARGED, "2026-11-12T03:00:00Z");
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
    }

    @Test
    void a_conflict_is_open_until_both_writers_have_spoken() {
        assertThat(traced().readiness().orElseThrow().state()).isEqualTo(State.CONFLICT);

        assertThat(state("CNTXGPortMSP", "CNTXGPortMSP")).isEmpty();
        assertThat(traced().isOpen(conflict())).isTrue();
        assertThat(state("SGSINPortMSP", "SGSINPortMSP")).isEmpty();

        assertThat(traced().isOpen(conflict())).isFalse();
        assertThat(traced().statements(conflict())).hasSize(2);
        assertThat(traced().readiness().orElseThrow().state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void never_shows_a_statement_whose_writer_did_not_create_the_transaction() {
        assertThat(state("CNCustomsMSP", "CNTXGPortMSP"))
                .extracting(Refusal::reason)
                .containsExactly(RefusalReason.FOREIGN_WRITER);
        assertThat(traced().statements()).isEmpty();
    }

    @Test
    void never_shows_a_statement_under_another_key_or_that_cannot_be_read() {
        chain.add(by("CNTXGPortMSP")
                .writes("movement", TestTransaction.key("conflictStatement", "A", "B", "C"), "{\"text\":1}")
                .writes(
                        "movement",
                        TestTransaction.key("conflictStatement", Shipments.CONTAINER.toString(), "B", "C"),
                        statement("CNTXGPortMSP")));

        assertThat(chain.into(readModel))
                .extracting(Refusal::reason)
                .containsExactly(RefusalReason.UNREADABLE, RefusalReason.WRONG_KEY);
        assertThat(traced().statements()).isEmpty();
    }

    @Test
    void a_statement_made_twice_is_one() {
        state("CNTXGPortMSP", "CNTXGPortMSP");
        state("CNTXGPortMSP", "CNTXGPortMSP");

        assertThat(traced().statements()).hasSize(1);
    }

    @Test
    void tells_what_was_true_and_what_was_known_at_an_earlier_time() {
        // Reported five days late.
        record(GATE_OUT, "2026-11-17T04:00:00Z");

        assertThat(stateAt("2026-11-15T00:00:00Z", Knowledge.NOW)).contains(JourneyState.GATED_OUT);
        assertThat(stateAt("2026-11-15T00:00:00Z", Knowledge.THEN)).contains(JourneyState.DISCHARGED);
        assertThat(stateAt("2026-11-12T03:30:00Z", Knowledge.NOW)).contains(JourneyState.DISCHARGED);
        assertThat(stateAt("2026-11-17T04:00:00Z", Knowledge.THEN)).contains(JourneyState.GATED_OUT);
        assertThat(stateAt("2026-10-01T00:00:00Z", Knowledge.THEN)).isEmpty();
    }

    @Test
    void what_was_taken_back_since_was_known_then_and_is_not_true_now() {
        record(GATE_OUT, "2026-11-12T04:10:00Z");
        record(GATE_OUT.retracting(ContainerMovementJson.eventId(GATE_OUT)), "2026-11-14T04:10:00Z");

        assertThat(stateAt("2026-11-13T00:00:00Z", Knowledge.NOW)).contains(JourneyState.DISCHARGED);
        assertThat(stateAt("2026-11-13T00:00:00Z", Knowledge.THEN)).contains(JourneyState.GATED_OUT);
        assertThat(stateAt("2026-11-15T00:00:00Z", Knowledge.THEN)).contains(JourneyState.DISCHARGED);
    }

    private Optional<JourneyState> stateAt(String time, Knowledge knowledge) {
        return traces.find(
                        Shipments.CONTAINER,
                        OptionalLong.empty(),
                        Optional.of(new Moment(Instant.parse(time), knowledge)))
                .orElseThrow()
                .trail()
                .status()
                .map(status -> status.state());
    }

    private void record(ContainerMovement movement, String ledgerTime) {
        chain.add(Movements.record(by(movement.writer().orElseThrow().id()).at(Instant.parse(ledgerTime)), movement));
        assertThat(chain.into(readModel)).isEmpty();
    }

    private List<Refusal> state(String creator, String writer) {
        var recorded = ConflictStatementJson.readRecorded(statement(writer).toByteArray());
        chain.add(by(creator)
                .writes(
                        "movement",
                        TestTransaction.key(
                                "conflictStatement",
                                Shipments.CONTAINER.toString(),
                                recorded.conflictId().hex(),
                                ConflictStatementJson.statementId(recorded).hex()),
                        statement(writer)));
        return chain.into(readModel);
    }

    private ByteString statement(String writer) {
        return ByteString.copyFrom(ConflictStatementJson.write(
                ConflictStatement.to(Shipments.CONTAINER, conflict(), "It was loaded at another berth.")
                        .writtenBy(new org.portolan.records.member.MspId(writer))));
    }

    private Conflict conflict() {
        return traced().trail().conflicts().getFirst();
    }

    private TracedContainer traced() {
        return traces.find(Shipments.CONTAINER, OptionalLong.empty()).orElseThrow();
    }
}

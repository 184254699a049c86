package org.portolan.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.TransactionRows;
import org.portolan.gateway.trace.projection.MovementRows;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must keep of movements. */
abstract class MovementRowsContract {
    private static final String CONTAINER = "CSQU3054383";
    private static final ContainerMovement GATE_IN =
            recorded(CONTAINER, "GTIN", "EQUIPMENT", "2026-11-20T08:15:00+08:00", "CNTXG", "CNTXGPortMSP");
    private static final ContainerMovement RELEASE =
            recorded(CONTAINER, "CUSR", "EQUIPMENT", "2026-11-20T10:00:00+08:00", "CNTXG", "CNCustomsMSP");

    private final TestChain chain = new TestChain("portolan");

    abstract TestDatabase database();

    @Test
    void keeps_events_with_their_place_on_the_ledger() {
        chain.add(record(by("CNTXGPortMSP"), GATE_IN)
                .answers("{\"results\":[{\"eventId\":\"%s\",\"position\":7,\"status\":\"ACCEPTED\"}]}"
                        .formatted(ContainerMovementJson.eventId(GATE_IN))));

        follow();

        assertThat(rows("select event_time, writer, block_number, transaction_number, event_number from movements"))
                .containsExactly("2026-11-20T00:15:00.000Z CNTXGPortMSP 1 0 7");
        assertThat(rows("select container_number, events, changed_block, changed_transaction from containers"))
                .containsExactly(CONTAINER + " 1 1 0");
        assertThat(rows("select transaction_id, creator, ledger_time from transactions"))
                .containsExactly("tx-1-0 CNTXGPortMSP 2026-11-20T00:20:00.123456789Z");
    }

    @Test
    void an_event_sent_twice_keeps_its_first_place() {
        chain.add(record(by("CNTXGPortMSP"), GATE_IN));
        chain.add(record(by("CNTXGPortMSP"), GATE_IN), record(by("CNCustomsMSP"), RELEASE));

        follow();

        assertThat(rows("select block_number, transaction_number from movements order by event_time"))
                .containsExactly("1 0", "2 1");
        assertThat(rows("select events, changed_block, changed_transaction from containers"))
                .containsExactly("2 2 1");
    }

    @Test
    void a_place_is_kept_while_an_actual_event_at_it_counts() {
        var planned = at("PLN", "SGSIN", "");
        var named = ",\"originatingParty\":\"LINE\",\"originatorEventId\":\"e-1\",\"updatedTime\":";
        var older = at("ACT", "SGSIN", named + "\"2026-11-20T10:00:00Z\"");
        chain.add(record(by("CNTXGPortMSP"), GATE_IN), record(by("SGSINPortMSP"), planned));
        follow();
        assertThat(places()).containsExactly("CNTXG " + CONTAINER);

        chain.add(record(by("SGSINPortMSP"), older));
        follow();
        assertThat(places()).containsExactly("CNTXG " + CONTAINER, "SGSIN " + CONTAINER);

        var newer = at("PLN", "SGSIN", named + "\"2026-11-20T11:00:00Z\"");
        chain.add(record(by("SGSINPortMSP"), newer));
        follow();
        assertThat(places()).as("a plan in its place").containsExactly("CNTXG " + CONTAINER);

        var actual = at("ACT", "SGSIN", "");
        chain.add(record(by("SGSINPortMSP"), actual));
        chain.add(record(
                by("SGSINPortMSP"),
                at("ACT", "SGSIN", ",\"retractedEventId\":\"" + ContainerMovementJson.eventId(actual) + "\"")));
        chain.add(record(by("SGSINPortMSP"), actual));
        follow();
        assertThat(places()).as("taken back, and sent again").containsExactly("CNTXG " + CONTAINER);
    }

    private List<String> places() {
        return rows("select location, container_number from handled_places order by location");
    }

    private static ContainerMovement at(String classifier, String place, String more) {
        var json = """
                {"classifier":"%s","containerNumber":"%s","direction":"EXPORT","emptyIndicator":"LADEN",\
                "eventCode":"GTIN","eventTime":"2026-11-22T08:15:00+08:00","eventType":"EQUIPMENT","location":"%s",\
                "reportedTime":"2026-11-20T08:15:00+08:00"%s}""".formatted(classifier, CONTAINER, place, more);
        return ContainerMovementJson.readReported(json.getBytes(StandardCharsets.UTF_8))
                .writtenBy(new MspId("SGSINPortMSP"));
    }

    @Test
    void never_shows_an_event_whose_writer_did_not_create_the_transaction() {
        chain.add(record(by("SGCustomsMSP").endorsedBy("SGCustomsMSP", "NZCustomsMSP", "CNCustomsMSP"), RELEASE));

        follow();

        assertThat(rows("select event_id from movements")).isEmpty();
        assertThat(rows("select container_number from containers")).isEmpty();
    }

    @Test
    void never_shows_an_event_under_another_key_or_that_cannot_be_read() {
        chain.add(by("CNCustomsMSP")
                .writes(
                        "movement",
                        TestTransaction.key("movement", CONTAINER, GATE_IN.keyTime(), "00"),
                        ByteString.copyFrom(ContainerMovementJson.write(RELEASE)))
                .writes("movement", TestTransaction.key("movement", "A", "B", "C"), "{\"writer\":1}"));

        follow();

        assertThat(rows("select event_id from movements")).isEmpty();
    }

    @Test
    void takes_no_event_from_another_chaincode() {
        var elsewhere = by("CNCustomsMSP")
                .writes(
                        "certificate",
                        TestTransaction.key(
                                "movement",
                                CONTAINER,
                                RELEASE.keyTime(),
                                ContainerMovementJson.eventId(RELEASE).toString()),
                        ByteString.copyFrom(ContainerMovementJson.write(RELEASE)));
        chain.add(elsewhere);

        follow();

        assertThat(rows("select event_id from movements")).isEmpty();
    }

    private void follow() {
        var jdbc = new JdbcTemplate(database().source());
        List.of("movements", "handled_places", "movement_originals", "containers", "transactions", "checkpoint")
                .forEach(table -> jdbc.update("delete from " + table));
        chain.into(new ReadModel(
                JdbcClient.create(jdbc),
                new TransactionTemplate(new JdbcTransactionManager(database().source())),
                List.of(new TransactionRows(jdbc), new MovementRows(jdbc))));
    }

    private List<String> rows(String sql) {
        return new JdbcTemplate(database().source()).query(sql, (row, count) -> {
            var text = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(column == 1 ? "" : " ").append(row.getString(column));
            }
            return text.toString();
        });
    }
}

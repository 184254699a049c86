package org.portolan.gateway.alarm.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.gateway.alarm.view.AlarmOnLedger.RAISED;
import static org.portolan.gateway.alarm.view.AlarmOnLedger.bytes;
import static org.portolan.gateway.alarm.view.AlarmOnLedger.raised;
import static org.portolan.gateway.alarm.view.AlarmOnLedger.write;
import static org.portolan.gateway.blocks.TestTransaction.by;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.TestReadModel;
import org.portolan.gateway.lookup.AlarmExtent;
import org.portolan.gateway.lookup.Narrowing;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.condition.AlarmType;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.fixture.Members;
import org.portolan.records.place.UnLocode;
import org.springframework.jdbc.core.simple.JdbcClient;

class AlarmRowsTest {
    private static final Narrowing ALL = new Narrowing("1 = 1", Map.of());
    private static final String CUSTOMS = "CNCustomsMSP";
    private static final String PORT = "CNTXGPortMSP";

    private final TestDatabase database = TestDatabase.h2();
    private final TestReadModel model = new TestReadModel(database, CUSTOMS);
    private final TestChain chain = new TestChain("portolan");

    @AfterEach
    void close() throws IOException {
        model.close();
        database.close();
    }

    @Test
    void keeps_what_the_acts_add_up_to() {
        Alarm raised = raised("CSQU3054383", 0);
        Alarm explained = explained(raised);
        chain.add(write(by(CUSTOMS), raised));
        chain.add(write(by(PORT), explained), write(by(PORT), explained));

        assertThat(model.follow(chain)).isEmpty();

        assertThat(model.rows(
                        "select state, is_open, previous_node, previous_node_time, current_node_time, changed_block"
                                + " from alarms"))
                .containsExactly("EXPLAINED true DISC 2022-02-23T05:14:15.000Z 2022-02-23T06:37:43.000Z 2");
        assertThat(alarms().find(raised.alarmId(), new AlarmExtent.Everything()))
                .contains(explained);
    }

    @Test
    void shows_no_act_in_a_foreign_name_under_a_wrong_key_or_out_of_its_order() {
        Alarm raised = raised("CSQU3054383", 0);
        Alarm explained = explained(raised);
        chain.add(
                write(by("SGCustomsMSP"), raised),
                write(by(PORT), explained),
                by(CUSTOMS).writes("movement", TestTransaction.key("alarmAct", "A", "B", "C"), bytes(raised)),
                by(CUSTOMS).writes("movement", TestTransaction.key("alarmAct", "A", "B", "C"), "{}"));

        assertThat(model.follow(chain))
                .containsExactly(
                        RefusalReason.FOREIGN_WRITER,
                        RefusalReason.WRONG_KEY,
                        RefusalReason.WRONG_KEY,
                        RefusalReason.UNREADABLE);
        assertThat(model.rows("select alarm_id from alarms")).isEmpty();
    }

    @Test
    void a_rebuild_gives_the_same_again() {
        chain.add(write(by(CUSTOMS), raised("CSQU3054383", 0)));
        model.follow(chain);
        String before = model.contentHash();

        model.model().erase();
        model.follow(chain);

        assertThat(model.contentHash()).isEqualTo(before);
    }

    @Test
    void lists_by_page_filter_and_order_and_within_reach_only() {
        List<String> containers = new ArrayList<>();
        for (int serial = 0; serial < 120; serial++) {
            String container =
                    ContainerNumber.ofSerial("PTLU" + (100_000 + serial)).toString();
            containers.add(container);
            chain.add(write(by(CUSTOMS), raised(container, serial)));
        }
        model.follow(chain);

        var third =
                alarms().find(question(Map.of("page", "3", "sort", "containerNumber")), new AlarmExtent.Everything());

        assertThat(third.total()).isEqualTo(120);
        assertThat(third.alarms())
                .extracting(alarm -> alarm.condition().containerNumber().toString())
                .containsExactlyElementsOf(containers.subList(100, 120));
        assertThat(alarms().find(question(Map.of()), new AlarmExtent.Everything())
                        .alarms())
                .hasSize(50)
                .extracting(Alarm::raisedAt)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(total(Map.of("container", containers.get(7)), new AlarmExtent.Everything()))
                .isEqualTo(1);
        assertThat(total(Map.of("state", "ENDED"), new AlarmExtent.Everything()))
                .isZero();
        assertThat(total(Map.of("raisedTo", "2022-02-23T06:49:43Z"), new AlarmExtent.Everything()))
                .isEqualTo(11);
        assertThat(total(Map.of(), new AlarmExtent.AtPlaces(List.of(new UnLocode("SGSIN")), ALL)))
                .isZero();
        assertThat(total(Map.of(), new AlarmExtent.AtPlaces(List.of(Alarms.TIANJIN), ALL)))
                .isEqualTo(120);
        assertThat(total(Map.of(), new AlarmExtent.OwnUnexplained(ALL))).isEqualTo(120);
        assertThat(total(Map.of(), new AlarmExtent.Nothing())).isZero();
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_by_the_name_of_its_part() {
        for (var wrong : Map.of(
                        "sort", "raised_time; drop table alarms",
                        "page", "0",
                        "size", "501",
                        "state", "LOST",
                        "location", "XX",
                        "container", "CSQU3054384",
                        "raisedFrom", "yesterday",
                        "colour", "red")
                .entrySet()) {
            assertThatThrownBy(() -> question(Map.of(wrong.getKey(), wrong.getValue())))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().field()).contains(wrong.getKey()));
        }
    }

    @Test
    void an_order_that_there_is_not_is_answered_with_those_that_there_are() {
        assertThatThrownBy(() -> question(Map.of("sort", "colour")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().detail())
                                .contains("containerNumber, ", "raisedAt")
                                .doesNotContain("[", "]"));
    }

    private int total(Map<String, String> parameters, AlarmExtent reach) {
        return alarms().find(question(parameters), reach).total();
    }

    private static AlarmQuestion question(Map<String, String> parameters) {
        return AlarmQuestion.of(AlarmType.OVERTIME, parameters);
    }

    private org.portolan.gateway.alarm.view.Alarms alarms() {
        return new org.portolan.gateway.alarm.view.Alarms(JdbcClient.create(database.source()));
    }

    private static Alarm explained(Alarm alarm) {
        return alarm.after(
                AlarmState.EXPLAINED,
                Members.cntxgPort().mspId(),
                RAISED.plusHours(1),
                Optional.of("Crane 4 stood still"));
    }
}

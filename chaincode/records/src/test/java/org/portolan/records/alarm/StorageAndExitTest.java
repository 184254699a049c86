package org.portolan.records.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.fixture.Alarms.DANGEROUS;
import static org.portolan.records.fixture.Alarms.area;
import static org.portolan.records.fixture.Alarms.discharged;
import static org.portolan.records.fixture.Alarms.stackedIn;
import static org.portolan.records.fixture.Alarms.trail;
import static org.portolan.records.fixture.Shipments.atTianjin;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.alarm.condition.AlarmDetail;
import org.portolan.records.alarm.condition.AlarmType;
import org.portolan.records.alarm.rule.BoxKind;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;

class StorageAndExitTest {
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2022-02-26T18:03:58+08:00");
    private static final Rules DANGEROUS_IN_D =
            Rules.of(List.of(area(BoxKind.DANGEROUS, "D1", "D2"), area(BoxKind.SUPERVISED, "S")));

    @Test
    void a_dangerous_box_outside_the_area_for_such_boxes_is_told_with_its_slot() {
        List<AlarmCondition> found = at(trail(dangerous(), stackedIn(Alarms.SLOT)));

        assertThat(found).singleElement().satisfies(condition -> {
            assertThat(condition.ruleId()).hasToString("STORAGE-CNTXG-DANGEROUS");
            assertThat(condition.detail())
                    .isEqualTo(new AlarmDetail.IllegalStorage(
                            BoxKind.DANGEROUS,
                            true,
                            true,
                            OffsetDateTime.parse("2022-02-23T14:37:43+08:00"),
                            "G124405.1",
                            List.of("D1", "D2")));
        });
    }

    @Test
    void a_box_in_its_own_area_or_of_no_special_kind_may_stand_where_it_does() {
        assertThat(at(trail(dangerous(), stackedIn("D105.2")))).isEmpty();
        assertThat(at(trail(discharged(), stackedIn(Alarms.SLOT)))).isEmpty();
    }

    @Test
    void what_was_said_of_the_goods_ends_when_the_box_is_empty() {
        ContainerMovement empty = atTianjin(EventCode.GTIN, Members.cntxgPort(), "2022-02-23T14:00:00+08:00")
                .but()
                .equipment(Shipments.empty())
                .build();

        assertThat(at(trail(dangerous(), empty, stackedIn(Alarms.SLOT)))).isEmpty();
    }

    @Test
    void a_box_that_is_selected_while_it_stands_belongs_into_the_supervised_area() {
        ContainerMovement selected = atTianjin(EventCode.CUSI, Members.cnCustoms(), "2022-02-24T09:00:00+08:00");

        assertThat(at(trail(discharged(), stackedIn(Alarms.SLOT), selected)))
                .extracting(condition -> condition.ruleId().id())
                .containsExactly("STORAGE-CNTXG-SUPERVISED");
    }

    @Test
    void a_gate_out_under_a_hold_is_an_exit_without_release() {
        ContainerMovement selected = atTianjin(EventCode.CUSS, Members.cnCustoms(), "2022-02-24T09:00:00+08:00");
        ContainerMovement out = atTianjin(EventCode.GTOT, Members.cntxgPort(), "2022-02-24T11:00:00+08:00");
        ContainerMovement released = atTianjin(EventCode.CUSR, Members.cnCustoms(), "2022-02-24T12:00:00+08:00");

        assertThat(at(trail(selected, out, released)))
                .extracting(AlarmCondition::type)
                .containsExactly(AlarmType.EXIT_WITHOUT_RELEASE);
    }

    @Test
    void a_gate_out_after_the_release_is_none() {
        ContainerMovement selected = atTianjin(EventCode.CUSS, Members.cnCustoms(), "2022-02-24T09:00:00+08:00");
        ContainerMovement released = atTianjin(EventCode.CUSR, Members.cnCustoms(), "2022-02-24T10:00:00+08:00");
        ContainerMovement out = atTianjin(EventCode.GTOT, Members.cntxgPort(), "2022-02-24T11:00:00+08:00");

        assertThat(at(trail(selected, released, out))).isEmpty();
    }

    @Test
    void the_order_in_which_events_arrive_changes_nothing() {
        ContainerMovement selected = atTianjin(EventCode.CUSS, Members.cnCustoms(), "2022-02-24T09:00:00+08:00");
        List<ContainerMovement> events = new ArrayList<>(List.of(
                dangerous(),
                stackedIn(Alarms.SLOT),
                selected,
                atTianjin(EventCode.GTOT, Members.cntxgPort(), "2022-02-24T11:00:00+08:00")));
        List<AlarmCondition> expected = at(trail(events.toArray(ContainerMovement[]::new)));
        Random random = new Random(5);

        for (int turn = 0; turn < 100; turn++) {
            events.add(events.get(random.nextInt(events.size())));
            Collections.shuffle(events, random);
            assertThat(at(trail(events.toArray(ContainerMovement[]::new)))).isEqualTo(expected);
        }
        assertThat(expected).hasSize(3);
    }

    private static List<AlarmCondition> at(Trail trail) {
        return AlarmConditions.at(trail, DANGEROUS_IN_D, LATER);
    }

    private static ContainerMovement dangerous() {
        return discharged().but().cargo(DANGEROUS).build();
    }
}

package org.portolan.records.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.alarm.rule.BoxKind;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.text.TimeText;

/** Random sets of events, with duplicates and retractions, in random orders of arrival. */
class AnyOrderTest {
    private static final List<EventCode> CODES = List.of(
            EventCode.DISC,
            EventCode.XSTK,
            EventCode.GTOT,
            EventCode.GTIN,
            EventCode.CUSS,
            EventCode.CUSR,
            EventCode.LOAD);
    private static final Rules RULES = Rules.of(List.of(
            Alarms.limit(60, 1, "2022-01-01T00:00:00Z"),
            Alarms.limit(30, 2, "2022-01-05T00:00:00Z"),
            Alarms.area(BoxKind.DANGEROUS, "D"),
            Alarms.area(BoxKind.SUPERVISED, "S")));
    private static final OffsetDateTime START = OffsetDateTime.parse("2022-01-03T00:00:00+08:00");

    @Test
    void the_same_events_give_the_same_conditions_in_whatever_order_they_arrive() {
        Random random = new Random(20261121);
        Set<String> seen = new TreeSet<>();
        for (int turn = 0; turn < 300; turn++) {
            List<ContainerMovement> events = events(random);
            OffsetDateTime asOf = START.plusMinutes(random.nextInt(6_000));
            List<AlarmCondition> expected = conditions(events, asOf);
            for (int order = 0; order < 5; order++) {
                events.add(events.get(random.nextInt(events.size())));
                Collections.shuffle(events, random);
                assertThat(conditions(events, asOf)).isEqualTo(expected);
            }
            expected.forEach(condition -> seen.add(condition.type() + " " + condition.ruleVersion()));
        }
        assertThat(seen).containsExactly("EXIT_WITHOUT_RELEASE 1", "ILLEGAL_STORAGE 1", "OVERTIME 1", "OVERTIME 2");
    }

    private static List<AlarmCondition> conditions(List<ContainerMovement> arrived, OffsetDateTime asOf) {
        return AlarmConditions.at(Trail.of(Shipments.recorded(arrived)), RULES, asOf);
    }

    private static List<ContainerMovement> events(Random random) {
        List<ContainerMovement> events = new ArrayList<>();
        for (int count = 3 + random.nextInt(12); count > 0; count--) {
            ContainerMovement event = event(random);
            events.add(event);
            if (random.nextInt(6) == 0) {
                events.add(event.retracting(ContainerMovementJson.eventId(event)));
            }
        }
        return events;
    }

    private static ContainerMovement event(Random random) {
        EventCode code = CODES.get(random.nextInt(CODES.size()));
        // Steps of ten minutes make many events of the same moment.
        String time = TimeText.write(START.plusMinutes(10L * random.nextInt(500)));
        ContainerMovement event =
                Shipments.atTianjin(code, code.isCustomsCode() ? Members.cnCustoms() : Members.cntxgPort(), time);
        Optional<String> slot = code == EventCode.XSTK
                ? Optional.of(List.of("D1", "S1", "G1").get(random.nextInt(3)))
                : Optional.empty();
        ContainerMovement placed = event.but()
                .place(new Place(Alarms.TIANJIN, Optional.empty(), Optional.empty(), slot))
                .build();
        return random.nextBoolean() ? placed.but().cargo(Alarms.DANGEROUS).build() : placed;
    }
}

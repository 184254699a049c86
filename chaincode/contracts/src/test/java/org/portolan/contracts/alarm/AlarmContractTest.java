package org.portolan.contracts.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.MOVEMENT;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.SINGAPORE;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.contracts.network.Refused;
import org.portolan.contracts.network.Session;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.alarm.rule.OvertimeLimit;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;

@OnBothEngines
final class AlarmContractTest {
    private static final String NOW = "2026-01-01T00:00:00Z";

    private final ContractNetwork network = ContractNetwork.shared();

    @Test
    void an_alarm_is_raised_once_by_what_the_ledger_says_and_lives_to_its_end() {
        String container = discharged("TCLU8506458", "T1", 60);
        String alarmId = condition(container, NOW);

        JsonObject act = raise(officer(CN), container, alarmId);

        assertThat(Documents.text(act, "state")).isEqualTo("RAISED");
        assertThat(Documents.text(act, "writer")).isEqualTo(CN);
        assertThat(Documents.text(act.fields().get("condition"), "previousNode"))
                .isEqualTo("DISC");
        assertThatThrownBy(() -> raise(operator(TIANJIN), container, alarmId))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ALARM_EXISTS");
        act(operator(TIANJIN), container, alarmId, "EXPLAINED", "Crane 4 stood still");
        assertThatThrownBy(() -> act(operator(TIANJIN), container, alarmId, "ACCEPTED", ""))
                .hasMessageContaining("ROLE");
        act(officer(CN), container, alarmId, "ACCEPTED", "");
        act(officer(CN), container, alarmId, "CLOSED", "");
        assertThatThrownBy(() -> act(officer(CN), container, alarmId, "FALSE_POSITIVE", "again"))
                .hasMessageContaining("STATE");
        JsonObject read = officer(SG)
                .call(MOVEMENT, "alarm:read")
                .with(container, alarmId)
                .evaluate();
        assertThat(Documents.items(read, "acts"))
                .extracting(item -> Documents.text(item, "state"))
                .containsExactly("RAISED", "EXPLAINED", "ACCEPTED", "CLOSED");
    }

    @Test
    void nobody_raises_what_the_ledger_does_not_bear_out_or_what_is_not_at_its_place() {
        String container = discharged("TCLU8506463", "T2", 60);
        String alarmId = condition(container, NOW);
        String invented = "0".repeat(64);

        assertThatThrownBy(() -> raise(officer(CN), container, invented)).hasMessageContaining("NO_CONDITION");
        assertThatThrownBy(() -> raise(officer(SG), container, alarmId)).hasMessageContaining("ROLE");
        assertThatThrownBy(() -> raise(operator(SINGAPORE), container, alarmId)).hasMessageContaining("ROLE");
        assertThatThrownBy(() -> act(officer(CN), container, alarmId, "CLOSED", ""))
                .hasMessageContaining("NO_ALARM");
    }

    @Test
    void a_limit_is_set_by_customs_of_the_country_and_a_later_one_leaves_raised_alarms_as_they_were() {
        String container = discharged("TCLU8506479", "T3", 60);
        String alarmId = condition(container, NOW);
        raise(operator(TIANJIN), container, alarmId);

        assertThatThrownBy(() -> set(officer(SG), limit("T3", 600, 2))).hasMessageContaining("FOREIGN_PLACE");
        assertThatThrownBy(() -> set(operator(TIANJIN), limit("T3", 600, 2))).hasMessageContaining("ROLE");
        assertThatThrownBy(() -> set(officer(CN), limit("T3", 600, 3))).hasMessageContaining("VERSION");
        set(officer(CN), limit("T3", 600, 2));

        JsonObject read = officer(CN)
                .call(MOVEMENT, "alarm:read")
                .with(container, alarmId)
                .evaluate();
        JsonValue raised =
                ((JsonObject) Documents.items(read, "acts").getFirst()).fields().get("condition");
        assertThat(raised.toString()).contains("limitMinutes=JsonInteger[number=60]");
    }

    private String discharged(String number, String terminal, int minutes) {
        String container = ContainerNumber.ofSerial(number.substring(0, 10)).toString();
        set(officer(CN), limit(terminal, minutes, 1));
        ContainerMovement like = Alarms.discharged();
        ContainerMovement discharge = ContainerMovement.about(new ContainerNumber(container))
                .happening(like.happening())
                .equipment(like.equipment())
                .carriage(like.carriage())
                .place(new Place(Alarms.TIANJIN, Optional.of(terminal), Optional.empty(), Optional.empty()))
                .build();
        operator(TIANJIN)
                .call(MOVEMENT, "container:record")
                .with(Documents.event(discharge))
                .submit();
        return container;
    }

    private String condition(String container, String asOf) {
        JsonObject found = officer(CN)
                .call(MOVEMENT, "alarm:conditions")
                .with(container, asOf)
                .evaluate();
        List<JsonValue> conditions = Documents.items(found, "conditions");
        assertThat(conditions).hasSize(1);
        return Documents.text(conditions.getFirst(), "alarmId");
    }

    private static RuleVersion limit(String terminal, int minutes, int version) {
        return new RuleVersion(
                new OvertimeLimit(
                        Alarms.TIANJIN,
                        Optional.of(terminal),
                        EventCode.DISC,
                        EventCode.XSTK,
                        Direction.IMPORT,
                        minutes),
                version,
                OffsetDateTime.parse("2022-01-01T00:00:00Z"),
                Optional.empty());
    }

    private static void set(Session session, RuleVersion version) {
        session.call(MOVEMENT, "alarm:setRule")
                .with(new String(RuleVersionJson.write(version), StandardCharsets.UTF_8))
                .submit();
    }

    private static JsonObject raise(Session session, String container, String alarmId) {
        return session.call(MOVEMENT, "alarm:raise").with(container, alarmId).submit();
    }

    private static JsonObject act(Session session, String container, String alarmId, String state, String text) {
        return session.call(MOVEMENT, "alarm:act")
                .with(container, alarmId, state, text)
                .submit();
    }

    private Session officer(String mspId) {
        return network.as(mspId, "officer");
    }

    private Session operator(String mspId) {
        return network.as(mspId, "operator");
    }
}

package org.portolan.gateway.alarm.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.portolan.gateway.alarm.view.RuleBook;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.reading.ThreeGateways;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.container.ContainerNumber;

/** One overtime alarm at a terminal of its own on the shared network, for tests of pages. */
public final class RaisedAlarm {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final String CONTAINER = Reports.container(7_100);
    private static final String TERMINAL = "ALARMED";
    private static final String ID = raise();

    private RaisedAlarm() {}

    /** Its name; raised when it is first asked for. */
    public static String id() {
        return ID;
    }

    private static String raise() {
        var officer = GATEWAY.as(TestKeys.CN_OFFICER);
        ThreeGateways.block(officer.post(
                "/alarm-rules",
                Map.of(
                        "type", "OVERTIME",
                        "location", "CNTXG",
                        "facilityCode", TERMINAL,
                        "fromNode", "DISC",
                        "toNode", "XSTK",
                        "direction", "EXPORT",
                        "limitMinutes", 60,
                        "version", 1,
                        "validFrom", "2022-01-01T00:00:00Z")));
        Map<String, Object> discharge =
                new LinkedHashMap<>(Reports.event(CONTAINER, "DISC", "CNTXG", Reports.time(300)));
        discharge.put("facilityCode", TERMINAL);
        GATEWAY.awaitPosition(
                ThreeGateways.block(GATEWAY.as(TestKeys.TIANJIN_PORT).post("/movements", discharge)));
        String id = condition();
        GATEWAY.awaitPosition(
                ThreeGateways.block(officer.post("/alarms", Map.of("containerNumber", CONTAINER, "alarmId", id))));
        return id;
    }

    private static String condition() {
        var trail = GATEWAY.bean(Traces.class)
                .find(new ContainerNumber(CONTAINER), OptionalLong.empty())
                .orElseThrow()
                .trail();
        return AlarmConditions.at(trail, GATEWAY.bean(RuleBook.class).of(trail), DueContainers.moment(Instant.now()))
                .getFirst()
                .alarmId()
                .hex();
    }
}

package org.portolan.demo.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.demo.access.Gateways;
import org.portolan.demo.access.Principal;
import org.portolan.demo.telling.DemoFailed;

/**
 * The customs of China limits the time from discharge to stacking at CNTXG and keeps an area there for dangerous boxes;
 * a dangerous box is stacked too late and elsewhere, so that its gateway raises one alarm in each list.
 */
final class AlarmSamples implements SampleTask {
    /** The box about which there are alarms. */
    static final String CONTAINER = "PTLU2003006";

    private static final ZoneId TIANJIN = ZoneId.of("Asia/Shanghai");
    private static final Duration RULES_BEFORE = Duration.ofHours(5);
    private static final Duration DISCHARGED_BEFORE = Duration.ofHours(3);
    private static final Duration UNTIL_STACKED = Duration.ofSeconds(5_008);

    private final Gateways gateways;
    private final Instant base;

    AlarmSamples(Gateways gateways, Instant base) {
        this.gateways = gateways;
        this.base = base;
    }

    @Override
    public int steps() {
        return 4;
    }

    @Override
    public void load(Runnable step) throws DemoFailed {
        post(
                Principal.CN_OFFICER,
                "/alarm-rules",
                "limit",
                rule(Map.of(
                        "type", "OVERTIME",
                        "fromNode", "DISC",
                        "toNode", "XSTK",
                        "direction", "IMPORT",
                        "limitMinutes", 60)));
        step.run();
        post(
                Principal.CN_OFFICER,
                "/alarm-rules",
                "area",
                rule(Map.of("type", "STORAGE", "boxes", "DANGEROUS", "allowedAreas", List.of("D1", "D2"))));
        step.run();
        Instant discharged = base.minus(DISCHARGED_BEFORE);
        post(Principal.CNTXG_PORT, "/movements", "discharged", event("DISC", discharged));
        step.run();
        Map<String, Object> stacked = event("XSTK", discharged.plus(UNTIL_STACKED));
        stacked.put("yardSlot", "G124405.1");
        post(Principal.CNTXG_PORT, "/movements", "stacked", stacked);
        step.run();
    }

    private Map<String, Object> rule(Map<String, Object> about) {
        Map<String, Object> rule = new LinkedHashMap<>(about);
        rule.put("location", "CNTXG");
        rule.put("version", 1);
        rule.put("validFrom", local(base.minus(RULES_BEFORE)));
        return rule;
    }

    static Map<String, Object> event(String code, Instant time) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("containerNumber", CONTAINER);
        event.put("eventType", "EQUIPMENT");
        event.put("eventCode", code);
        event.put("classifier", "ACT");
        event.put("eventTime", local(time));
        event.put("reportedTime", local(time));
        event.put("location", "CNTXG");
        event.put("direction", "IMPORT");
        event.put("emptyIndicator", "LADEN");
        event.put("isoSizeType", "45R1");
        event.put("billOfLading", "PTLN26110077");
        event.put("transportMode", "VESSEL");
        event.put("vesselImo", "9074729");
        event.put("voyage", "2018");
        event.put("dangerousFlag", true);
        event.put("reeferFlag", true);
        event.put("sourceSystem", "sample");
        return event;
    }

    private static String local(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(TIANJIN));
    }

    private void post(Principal principal, String path, String name, Map<String, ?> body) throws DemoFailed {
        String idempotencyKey = "sample-" + base.getEpochSecond() + "-alarm-" + name;
        gateways.gateway(principal.gateway()).post(path, principal.key(), idempotencyKey, body);
    }
}

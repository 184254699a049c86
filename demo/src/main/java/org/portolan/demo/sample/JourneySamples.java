package org.portolan.demo.sample;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.demo.access.Gateways;
import org.portolan.demo.access.Principal;
import org.portolan.demo.telling.DemoFailed;

/** One container's journey, each event posted by the member that saw it, and its enrolment by its trader. */
final class JourneySamples implements SampleTask {
    private static final Set<String> TRANSPORT_CODES = Set.of("ARRI", "DEPA");

    private final Gateways gateways;
    private final Journeys.Journey journey;
    private final Instant base;

    JourneySamples(Gateways gateways, Journeys.Journey journey, Instant base) {
        this.gateways = gateways;
        this.journey = journey;
        this.base = base;
    }

    @Override
    public int steps() {
        return journey.steps().size() + 1;
    }

    @Override
    public void load(Runnable step) throws DemoFailed {
        for (int i = 0; i < journey.steps().size(); i++) {
            Map<String, Object> sample = journey.steps().get(i);
            Principal writer = Principal.of(String.valueOf(sample.get("by")));
            gateways.gateway(writer.gateway())
                    .post("/movements", writer.key(), idempotencyKey(Integer.toString(i)), event(sample));
            step.run();
        }
        enrol();
        step.run();
    }

    private void enrol() throws DemoFailed {
        Principal trader = Principal.of(journey.enrolledBy());
        Map<String, Object> enrolment = new LinkedHashMap<>();
        enrolment.put("containerNumber", journey.containerNumber());
        enrolment.put(
                "proof",
                Map.of("type", "BILL_OF_LADING", "value", journey.common().get("billOfLading")));
        if (!journey.sharedWith().isEmpty()) {
            enrolment.put("sharedWith", journey.sharedWith());
        }
        gateways.gateway(trader.gateway()).post("/enrolments", trader.key(), idempotencyKey("enrolment"), enrolment);
    }

    /** A step as its writer posts it. */
    Map<String, Object> event(Map<String, Object> sample) {
        String code = String.valueOf(sample.get("eventCode"));
        Map<String, Object> event = new LinkedHashMap<>(journey.common());
        event.putAll(sample);
        List.of("by", "hoursAgo", "at", "reportedAt").forEach(event::remove);
        event.put("containerNumber", journey.containerNumber());
        event.putIfAbsent("eventType", TRANSPORT_CODES.contains(code) ? "TRANSPORT" : "EQUIPMENT");
        event.putIfAbsent("classifier", "ACT");
        String location = String.valueOf(sample.get("location"));
        event.put("eventTime", local(Journeys.time(sample, base), location));
        event.put("reportedTime", local(Journeys.reported(sample, base), location));
        event.put("sourceSystem", "sample");
        return event;
    }

    private static String local(Instant time, String location) {
        ZoneId zone = switch (location.substring(0, 2)) {
            case "CN" -> ZoneId.of("Asia/Shanghai");
            case "SG" -> ZoneId.of("Asia/Singapore");
            default -> ZoneId.of("Pacific/Auckland");
        };
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }

    private String idempotencyKey(String step) {
        return "sample-" + base.getEpochSecond() + "-" + journey.containerNumber() + "-" + step;
    }
}

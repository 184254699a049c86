package org.portolan.demo.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Gateways;
import org.portolan.demo.access.Principal;
import org.portolan.demo.telling.DemoFailed;
import tools.jackson.databind.JsonNode;

/**
 * Operators authorised by three administrations. Singapore and New Zealand have an arrangement that China is not in;
 * Singapore suspends its operator while that operator's container is under way.
 */
public final class AeoSamples implements SampleTask {
    public static final String SINGAPORE = "AEOSG201912345DAB";
    private static final String CHINA = "AEOCN1207960001";
    private static final String NEW_ZEALAND = "AEONZ0004417";
    private static final String EXPORTER = "EXPORTER";

    private final Gateways gateways;
    private final Instant base;
    private final Clock clock;
    private long last;

    public AeoSamples(Gateways gateways, Instant base, Clock clock) {
        this.clock = clock;
        this.gateways = gateways;
        this.base = base;
    }

    @Override
    public int steps() {
        return 6;
    }

    @Override
    public void load(Runnable step) throws DemoFailed {
        for (Principal party : List.of(Principal.SG_AEO, Principal.NZ_AEO)) {
            // Whoever signs second has to have seen the first signature.
            awaitLast(party);
            post(party, "/aeo-arrangements", "arrangement", arrangement());
            step.run();
        }
        grant(Principal.CN_AEO, CHINA, "CN9112011605DEMO", "Binhai Houseware Manufacturing Co Ltd", "AEO", "Advanced");
        step.run();
        grant(Principal.SG_AEO, SINGAPORE, "SG201912345D", "Straits Household Pte Ltd", "STP", "STP-Plus");
        step.run();
        grant(Principal.NZ_AEO, NEW_ZEALAND, "NZ9429041234567", "Harbour Light Imports Ltd", "SES", "SES");
        step.run();
        suspend();
        step.run();
    }

    /** A change takes effect when it is made, so this one cannot be dated back; a load that is repeated finds it done. */
    private void suspend() throws DemoFailed {
        Principal officer = Principal.SG_AEO;
        awaitLast(officer);
        JsonNode now = gateways.gateway(officer.gateway()).get("/aeo/" + SINGAPORE, officer.key());
        if (!now.path("status").asString("").equals("SUSPENDED")) {
            Map<String, ?> suspension = Map.of(
                    "effectiveFrom",
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "+00:00"),
                    "confidential",
                    Map.of("reason", "Seal records of three consignments are missing"));
            post(officer, "/aeo/" + SINGAPORE + "/suspension", "suspension", suspension);
        }
    }

    private void grant(Principal officer, String code, String tin, String name, String programme, String tier)
            throws DemoFailed {
        Map<String, ?> authorisation = Map.of(
                "effectiveFrom", ago(Duration.ofDays(400)),
                "confidential",
                        Map.of(
                                "code", code,
                                "tin", tin,
                                "legalName", name,
                                "programme", programme,
                                "tier", tier,
                                "roles", List.of(EXPORTER, "IMPORTER")));
        post(officer, "/aeo", code, authorisation);
    }

    private Map<String, ?> arrangement() {
        return Map.of(
                "arrangementId", "NZ-SG-2026",
                "parties", List.of(Administration.NZ.mspId(), Administration.SG.mspId()),
                "inForceFrom", ago(Duration.ofDays(500)),
                "coveredTiers",
                        List.of(
                                Map.of("administration", Administration.NZ.mspId(), "tier", "SES"),
                                Map.of("administration", Administration.SG.mspId(), "tier", "STP-Plus")),
                "coveredRoles", List.of(EXPORTER, "IMPORTER"),
                "directions", List.of("IMPORT", "EXPORT"),
                "benefits", List.of("LOWER_INSPECTION_RATE", "PRIORITY_CLEARANCE"));
    }

    private void awaitLast(Principal officer) throws DemoFailed {
        gateways.gateway(officer.gateway()).awaitBlock(last, officer.key());
    }

    private void post(Principal officer, String path, String step, Map<String, ?> body) throws DemoFailed {
        String key = "sample-" + base.getEpochSecond() + "-aeo-" + officer.id() + "-" + step;
        JsonNode answer = gateways.gateway(officer.gateway()).post(path, officer.key(), key, body);
        last = answer.path("block").asLong(last);
    }

    private String ago(Duration duration) {
        return base.minus(duration).toString().replace("Z", "+00:00");
    }
}

package org.portolan.demo.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Gateways;
import org.portolan.demo.access.Principal;
import org.portolan.demo.access.Rest;
import org.portolan.demo.telling.DemoFailed;
import tools.jackson.databind.JsonNode;

/** Certificates under the agreements of China with New Zealand and with Singapore; Singapore rejects one. */
public final class OriginSamples implements SampleTask {
    public static final String TO_NEW_ZEALAND = "CN2611000481";
    public static final String TO_SINGAPORE = "CN2611000502";
    public static final String REJECTED = "CN2611000517";
    private static final String ISSUER = "/certificates-of-origin/" + Administration.CN.mspId() + "/";

    private final Gateways gateways;
    private final Instant base;
    private final LocalDate issued;
    private long lastIssue;

    public OriginSamples(Gateways gateways, Instant base) {
        this.gateways = gateways;
        this.base = base;
        this.issued = base.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(9);
    }

    @Override
    public int steps() {
        return 6;
    }

    @Override
    public void load(Runnable step) throws DemoFailed {
        Map<String, String> auckland =
                Map.of("name", "Harbour Light Imports Ltd", "address", "12 Quay Street, Auckland");
        Map<String, String> singapore =
                Map.of("name", "Straits Household Pte Ltd", "address", "8 Pasir Panjang Road, Singapore");
        issue(
                TO_NEW_ZEALAND,
                "CHINA-NZ",
                "NZ",
                auckland,
                item("Electric kettles of stainless steel", "851610", "41250.00"));
        step.run();
        issue(TO_SINGAPORE, "CSFTA", "SG", singapore, item("Household articles of porcelain", "691110", "18400.00"));
        step.run();
        issue(REJECTED, "CSFTA", "SG", singapore, item("Woven fabrics of cotton", "520811", "96310.00"));
        step.run();
        say(Principal.NZ_ORIGIN, TO_NEW_ZEALAND, "acknowledgement", Map.of());
        step.run();
        say(Principal.SG_ORIGIN, TO_SINGAPORE, "acknowledgement", Map.of());
        step.run();
        say(Principal.SG_ORIGIN, REJECTED, "rejection", rejection());
        step.run();
    }

    private void issue(String number, String agreement, String to, Map<String, String> consignee, Map<String, ?> item)
            throws DemoFailed {
        Map<String, ?> details = Map.of(
                "exporter",
                        Map.of(
                                "name", "Binhai Houseware Manufacturing Co Ltd",
                                "address", "66 Xinggang Road, Binhai New Area, Tianjin",
                                "tin", "CN9112011605DEMO"),
                "consignee", consignee,
                "items", List.of(item));
        Map<String, ?> application = Map.of(
                "number", number,
                "agreement", agreement,
                "formType", agreement,
                "addressedTo", List.of(to),
                "issueDate", issued.toString(),
                "validTo", issued.plusYears(1).toString(),
                "confidential", details);
        Principal officer = Principal.CN_ORIGIN;
        JsonNode answer = gateways.gateway(officer.gateway())
                .post("/certificates-of-origin", officer.key(), idempotencyKey(number, "issue"), application);
        lastIssue = answer.path("block").asLong(0);
    }

    private void say(Principal officer, String number, String what, Map<String, ?> body) throws DemoFailed {
        Rest gateway = gateways.gateway(officer.gateway());
        gateway.awaitBlock(lastIssue, officer.key());
        gateway.post(ISSUER + number + "/" + what, officer.key(), idempotencyKey(number, what), body);
    }

    private static Map<String, ?> item(String description, String hsCode, String value) {
        return Map.of(
                "description",
                description,
                "hsCode",
                hsCode,
                "hsEdition",
                "2022",
                "originCriterion",
                "WO",
                "originCountry",
                "CN",
                "quantity",
                Map.of("value", "1200", "unit", "KGM"),
                "fobValue",
                Map.of("value", value, "unit", "USD"));
    }

    private Map<String, ?> rejection() {
        return Map.of(
                "notice",
                        Map.of(
                                "noticeNumber", "SG-RN-2611-0007",
                                "noticeDate",
                                        base.atOffset(ZoneOffset.UTC)
                                                .toLocalDate()
                                                .minusDays(1)
                                                .toString(),
                                "legalBasis", "CSFTA, operational certification procedures",
                                "grounds", List.of("CRITERION_NOT_MET"),
                                "itemsConcerned", List.of(1)),
                "confidential", Map.of("remarks", "The yarn was not wholly obtained in the exporting party."));
    }

    private String idempotencyKey(String number, String step) {
        return "sample-" + base.getEpochSecond() + "-" + number + "-" + step;
    }
}

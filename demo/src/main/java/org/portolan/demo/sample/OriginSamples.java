package org.portolan.demo.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Gateways;
import org.portolan.demo.access.Principal;
import org.portolan.demo.access.Rest;
import org.portolan.demo.telling.DemoFailed;
import tools.jackson.databind.JsonNode;

/**
 * The agreement of China and New Zealand, which both sign as it is offered, and certificates under it and under two that
 * nobody has signed; Singapore cannot read one, which China replaces, and New Zealand grants preference on one for a part
 * and refuses it on another.
 */
public final class OriginSamples implements SampleTask {
    public static final String TO_NEW_ZEALAND = "CN2611000481";
    public static final String TO_SINGAPORE = "CN2611000502";
    public static final String UNREADABLE = "CN2611000517";
    static final String CORRECTED = "CN2611000524";
    public static final String GRANTED_IN_PART = "CN2611000523";
    public static final String DENIED = "CN2611000538";
    private static final String SIGNED = "CHINA-NZ";
    private static final String IN_PARTS = "RCEP";
    private static final String NEW_ZEALAND = "NZ";
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
        return 16;
    }

    @Override
    public void load(Runnable step) throws DemoFailed {
        for (Principal party : List.of(Principal.CN_ORIGIN, Principal.NZ_ORIGIN)) {
            agree(party);
            step.run();
        }
        Map<String, String> auckland = Map.of(
                "name",
                "Harbour Light Imports Ltd",
                "address",
                "12 Quay Street, Auckland",
                "tin",
                PreferenceSamples.IMPORTER);
        Map<String, String> singapore =
                Map.of("name", "Straits Household Pte Ltd", "address", "8 Pasir Panjang Road, Singapore");
        issue(
                TO_NEW_ZEALAND,
                SIGNED,
                NEW_ZEALAND,
                auckland,
                item("Electric kettles of stainless steel", "851610", Optional.empty()));
        step.run();
        issue(
                TO_SINGAPORE,
                "CSFTA",
                "SG",
                singapore,
                item("Household articles of porcelain", "691110", Optional.of("18400.00")));
        step.run();
        issue(UNREADABLE, "CSFTA", "SG", singapore, item("Woven fabrics of cotton", "520811", Optional.of("96310.00")));
        step.run();
        say(Principal.NZ_ORIGIN, TO_NEW_ZEALAND, "acknowledgement", Map.of());
        step.run();
        say(Principal.SG_ORIGIN, TO_SINGAPORE, "acknowledgement", Map.of());
        step.run();
        say(Principal.SG_ORIGIN, UNREADABLE, "unreadable", unreadable());
        step.run();
        replace(singapore);
        step.run();
        say(Principal.SG_ORIGIN, CORRECTED, "acknowledgement", Map.of());
        step.run();
        claim(auckland, step);
    }

    /** New Zealand claims for its importer, and decides; its gateway tells China. */
    private void claim(Map<String, String> auckland, Runnable step) throws DemoFailed {
        Principal officer = Principal.NZ_ORIGIN;
        PreferenceSamples preferences = new PreferenceSamples(issued);
        issue(GRANTED_IN_PART, IN_PARTS, NEW_ZEALAND, auckland, item("Table fans", "841451", Optional.empty()));
        step.run();
        issue(DENIED, SIGNED, NEW_ZEALAND, auckland, item("Vacuum flasks", "961700", Optional.empty()));
        step.run();
        say(officer, GRANTED_IN_PART, "claims", preferences.claim("E2611-004417", "841451", "1000"));
        step.run();
        say(officer, GRANTED_IN_PART, "grants", preferences.grant("E2611-004417", "600"));
        step.run();
        say(officer, DENIED, "claims", preferences.claim("E2611-004432", "961700", "1200"));
        step.run();
        say(officer, DENIED, "denials", preferences.denial("E2611-004432"));
        step.run();
    }

    /** Completes the text that the gateway offers, and signs it; whoever signs last waits for nobody. */
    private void agree(Principal party) throws DemoFailed {
        Rest gateway = gateways.gateway(party.gateway());
        gateway.awaitBlock(lastIssue, party.key());
        for (JsonNode offered :
                gateway.get("/origin-agreements/ready-made", party.key()).path("agreements")) {
            Map<String, Object> text = new TreeMap<>();
            offered.path("agreement").properties().forEach(field -> text.put(field.getKey(), field.getValue()));
            text.put("version", 1);
            text.put("parties", List.of(Administration.CN.mspId(), Administration.NZ.mspId()));
            if (offered.at("/agreement/agreementId").asString("").equals(SIGNED)) {
                JsonNode answer =
                        gateway.post("/origin-agreements", party.key(), idempotencyKey(SIGNED, party.name()), text);
                lastIssue = answer.path("block").asLong(0);
            }
        }
    }

    private void issue(String number, String agreement, String to, Map<String, String> consignee, Map<String, ?> item)
            throws DemoFailed {
        issue(number, agreement, to, consignee, item, Map.of());
    }

    private void issue(
            String number,
            String agreement,
            String to,
            Map<String, String> consignee,
            Map<String, ?> item,
            Map<String, ?> more)
            throws DemoFailed {
        Map<String, ?> details = Map.of(
                "schemaVersion",
                2,
                "transport",
                Map.of(
                        "departureDate", issued.plusDays(1).toString(),
                        "mode", "SEA",
                        "conveyance", "Ever Onward 042N",
                        "portOfLoading", "CNTXG"),
                "exporter",
                Map.of(
                        "name", "Binhai Houseware Manufacturing Co Ltd",
                        "address", "66 Xinggang Road, Binhai New Area, Tianjin",
                        "tin", "CN9112011605DEMO"),
                "consignee",
                consignee,
                "items",
                List.of(item));
        Map<String, Object> application = new TreeMap<>(Map.of(
                "number", number,
                "agreement", agreement,
                "formType", agreement,
                "addressedTo", List.of(to),
                "issueDate", issued.toString(),
                "validTo", issued.plusYears(1).toString(),
                "confidential", details));
        application.putAll(more);
        Principal officer = Principal.CN_ORIGIN;
        JsonNode answer = gateways.gateway(officer.gateway())
                .post("/certificates-of-origin", officer.key(), idempotencyKey(number, "issue"), application);
        lastIssue = answer.path("block").asLong(0);
    }

    /** China corrects what Singapore could not read. */
    private void replace(Map<String, String> consignee) throws DemoFailed {
        issue(
                CORRECTED,
                "CSFTA",
                "SG",
                consignee,
                item("Woven fabrics of cotton", "520811", Optional.of("96310.00")),
                Map.of("replaces", Map.of("number", UNREADABLE, "reason", "The invoice of item 1 is corrected.")));
    }

    private void say(Principal officer, String number, String what, Map<String, ?> body) throws DemoFailed {
        Rest gateway = gateways.gateway(officer.gateway());
        gateway.awaitBlock(lastIssue, officer.key());
        gateway.post(ISSUER + number + "/" + what, officer.key(), idempotencyKey(number, what), body);
    }

    /** China's form for New Zealand has no place for a value free on board. */
    private Map<String, ?> item(String description, String hsCode, Optional<String> fobValue) {
        Map<String, Object> item = new TreeMap<>(Map.of(
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
                "grossWeight",
                Map.of("value", "1365.5", "unit", "KGM"),
                "packages",
                Map.of("count", 120, "kind", "CT"),
                "invoices",
                List.of(invoice(hsCode, fobValue.orElse("17650.00")))));
        fobValue.ifPresent(value -> item.put("fobValue", Map.of("value", value, "unit", "USD")));
        return item;
    }

    private Map<String, ?> invoice(String hsCode, String value) {
        return Map.of(
                "number",
                "BH-2611-" + hsCode,
                "date",
                issued.minusDays(2).toString(),
                "value",
                Map.of("value", value, "unit", "USD"));
    }

    private static Map<String, ?> unreadable() {
        return Map.of("reason", "Item 1 names invoice BH-2611-520811, which is of other goods. Please correct it.");
    }

    private String idempotencyKey(String number, String step) {
        return "sample-" + base.getEpochSecond() + "-" + number + "-" + step;
    }
}

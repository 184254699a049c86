package org.portolan.gateway.browser;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.edi.fixture.Edifact;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;

/** What pages are to be shown of on the shared network, made when it is first asked for. */
final class ShownExamples {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final String CONTAINER = Reports.container(1_711);
    private static final String INTERCHANGE = send();
    private static final String SUBSCRIPTION = subscribe();
    private static final String NOTICE = send(GATEWAY.as(TestKeys.CN_OFFICER));

    private static final String CERTIFICATE = issue(GATEWAY.as(TestKeys.CN_ORIGIN));
    private static final String CLAIMED = claim(GATEWAY.as(TestKeys.SG_ORIGIN), GATEWAY.as(TestKeys.CN_OFFICER));
    private static final String AGREEMENTS = sign(GATEWAY.as(TestKeys.CN_ORIGIN));
    private static final String OPERATOR = certify(GATEWAY.as(TestKeys.CN_AEO));

    private ShownExamples() {}

    /** The page of an interchange of two messages, the second of which is refused. */
    static String interchange() {
        return "/page/edi/" + INTERCHANGE;
    }

    /** The page of a subscription to nothing that happens. */
    static String subscription() {
        return "/page/developer/subscriptions/" + SUBSCRIPTION;
    }

    /** The page of a notice of China's to Singapore. */
    static String notice() {
        return "/page/notices/CNCustomsMSP/" + NOTICE;
    }

    /** The page of a certificate of China's to New Zealand. */
    static String certificate() {
        return "/page/certificates-of-origin/CNCustomsMSP/" + CERTIFICATE;
    }

    /** The page of a certificate of Singapore's on which China has granted a part and is asked for more. */
    static String claimed() {
        return CLAIMED;
    }

    /** The page of an operator that China certified and shares with nobody. */
    static String operator() {
        return "/page/aeo-records/CNCustomsMSP/" + OPERATOR;
    }

    /** The page of agreements, of which China has signed one that New Zealand has not. */
    static String agreements() {
        return AGREEMENTS;
    }

    private static String sign(TestCaller officer) {
        officer.post("/origin-agreements", """
                {"agreementId":"SHOWN","version":1,"title":"Free trade agreement of China and New Zealand",\
                "parties":["CNCustomsMSP","NZCustomsMSP"],"inForceFrom":"2022-04-07","inForceUntil":"2090-12-31","hsEdition":"2022",\
                "forms":[{"formType":"SHOWN","criteria":["WO","PSR","RVC #%"],"joint":"+","mostItems":20},{"formType":"SHOWN-R"}],\
                "issue":{"validityMonths":12,"daysAfterShipment":3,"retroactiveMonths":12,"claimDays":30,"transitMonths":6},\
                "check":{"returnDays":60,"leastReplyDays":30,"replyDays":90,"consentDays":30,"determinationDays":180},\
                "fobValue":"WITH_VALUE_CONTENT","cumulation":["PARTIES"],"allows":["BACK_TO_BACK","THIRD_PARTY_INVOICING"],\
                "declarations":["APPROVED_EXPORTER"]}""");
        return "/page/origin-agreements";
    }

    private static String issue(TestCaller officer) {
        var application = Applications.of(
                "CN-SHOWN-1",
                Map.of(
                        "exporter",
                        Applications.trader(),
                        "containerNumbers",
                        List.of(CONTAINER),
                        "flags",
                        List.of("ISSUED_RETROACTIVELY")));
        return officer.post("/certificates-of-origin", application).text("/certificate/number");
    }

    private static String claim(TestCaller issuer, TestCaller officer) {
        var application = Applications.of("SG-SHOWN-1", Map.of());
        application.putAll(Map.of("addressedTo", List.of("CN"), "agreement", "SHOWN-SG", "formType", "SHOWN-SG"));
        GATEWAY.awaitPosition(
                issuer.post("/certificates-of-origin", application).number("/block"));
        String one = "/certificates-of-origin/SG/SG-SHOWN-1";
        officer.post(one + "/claims", claimed("E-711", 1, 700));
        officer.post(one + "/grants", "{\"declaration\":\"E-711\"}");
        GATEWAY.awaitPosition(
                officer.post(one + "/claims", claimed("E-712", 1, 100)).number("/block"));
        return "/page/certificates-of-origin/SGCustomsMSP/SG-SHOWN-1";
    }

    private static String claimed(String declaration, int item, int kilograms) {
        return """
                {"declaration":"%s","declarationDate":"%s","lines":[{"declarationItem":%d,"certificateItem":%d,"hsCode":"851610",\
                "quantity":{"value":"%d","unit":"KGM"}}]}""".formatted(declaration, LocalDate.now(ZoneOffset.UTC), item, item, kilograms);
    }

    private static String certify(TestCaller office) {
        return office.post(
                        "/aeo",
                        Map.of(
                                "effectiveFrom",
                                "2026-01-01T00:00:00Z",
                                "confidential",
                                Map.of(
                                        "code", "AEOCN1711171117",
                                        "tin", "CN9112011605DEMO",
                                        "legalName", "Binhai Houseware Co Ltd",
                                        "programme", "AEO",
                                        "tier", "Advanced",
                                        "roles", List.of("EXPORTER"))))
                .text("/authorisation/recordId");
    }

    private static String send(TestCaller officer) {
        return officer.post(
                        "/notices",
                        Map.of(
                                "addressedTo",
                                List.of("SG"),
                                "validTo",
                                "2090-12-20T18:00:00+08:00",
                                "confidential",
                                Map.of(
                                        "subject",
                                        "Fumigated containers",
                                        "text",
                                        "Open only after 24 hours of ventilation; gas was measured at the gate.",
                                        "containerNumbers",
                                        List.of(CONTAINER),
                                        "places",
                                        List.of("CNTXG"))))
                .text("/notice/noticeId");
    }

    private static String send() {
        String interchange =
                Edifact.interchange("SHOWN", List.of(Edifact.gateIn(1, CONTAINER), Edifact.gateIn(2, "CSQU3054384")));
        return GATEWAY.as(TestKeys.TIANJIN_PORT)
                .post("/edi", "application/edifact", BodyPublishers.ofString(interchange))
                .text("/id");
    }

    private static String subscribe() {
        return GATEWAY.as(TestKeys.CN_OFFICER)
                .post(
                        "/subscriptions",
                        Map.of(
                                "kind",
                                "WEBHOOK",
                                "url",
                                "https://1.1.1.1/shown",
                                "containers",
                                List.of(Reports.container(1_712))))
                .text("/id");
    }
}

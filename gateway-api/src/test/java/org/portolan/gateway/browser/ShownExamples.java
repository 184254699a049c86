package org.portolan.gateway.browser;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.edi.fixture.Edifact;
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

package org.portolan.gateway.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.fixture.TestKeys.CN_AEO;
import static org.portolan.gateway.fixture.TestKeys.CN_OFFICER;
import static org.portolan.gateway.fixture.TestKeys.CN_ORIGIN;
import static org.portolan.gateway.fixture.TestKeys.CN_OTHER_TRADER;
import static org.portolan.gateway.fixture.TestKeys.CN_TRADER;
import static org.portolan.gateway.fixture.TestKeys.NZ_AEO;
import static org.portolan.gateway.fixture.TestKeys.NZ_ORIGIN;
import static org.portolan.gateway.fixture.TestKeys.SG_AEO;
import static org.portolan.gateway.fixture.TestKeys.SG_OFFICER;
import static org.portolan.gateway.fixture.TestKeys.SG_ORIGIN;
import static org.portolan.gateway.fixture.TestKeys.TIANJIN_PORT;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.network.testnetwork.OnBothEngines;
import tools.jackson.databind.json.JsonMapper;

/** One life of each kind of record by all addresses that there are for it: what clients have been reading since. */
@OnBothEngines
class GoldenAnswersTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();

    /** What is no record, or is held by tests of its own. */
    private static final Set<String> OTHERS = Set.of("EDI", "Subscriptions", "Operations", "DCSA Track and Trace");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void every_call_about_records_has_an_example() {
        var description = GATEWAY.anonymous().get("/openapi.json").json();

        assertThat(GoldenAnswers.callsWithoutExample(description, tag -> !OTHERS.contains(tag)))
                .isEmpty();
        assertThat(GoldenAnswers.callsWithoutExample(description, "Subscriptions"::equals))
                .isNotEmpty();
    }

    @Test
    void certificates() {
        var answers = new GoldenAnswers(GATEWAY, "certificate");
        String one = "/certificates-of-origin/CN/GOLDEN-1";
        answers.post("issued", CN_ORIGIN, "/certificates-of-origin", certificate("GOLDEN-1"));
        answers.post("issued-twice", CN_ORIGIN, "/certificates-of-origin", certificate("GOLDEN-1"));
        answers.post(
                "several-faults",
                CN_ORIGIN,
                "/certificates-of-origin",
                certificate("?").replace("\"2025-01-01\"", "\"yesterday\"").replace("\"formType\"", "\"form\""));
        answers.post("issued-in-another-role", CN_OFFICER, "/certificates-of-origin", certificate("GOLDEN-2"));
        answers.get("issued-read-by-issuer", CN_ORIGIN, one);
        answers.get("read-by-issuer", CN_ORIGIN, one);
        answers.get("read-by-others", TIANJIN_PORT, one);
        answers.get("verified", NZ_ORIGIN, one + "/verification?payloadHash=" + "0".repeat(64));
        answers.get("unknown", NZ_ORIGIN, "/certificates-of-origin/CN/GOLDEN-9");
        answers.post("cancelled-by-others", SG_ORIGIN, one + "/cancellation", "{\"reason\":\"x\"}");
        answers.post("cancelled", CN_ORIGIN, one + "/cancellation", "{\"reason\":\"Issued in error\"}");
        answers.get("cancelled-read", CN_ORIGIN, one);
        answers.post("issued-third", CN_ORIGIN, "/certificates-of-origin", certificate("GOLDEN-3"));
        answers.post(
                "issued-in-place-of-another",
                CN_ORIGIN,
                "/certificates-of-origin",
                certificate("GOLDEN-4")
                        .replace(
                                "\"formType\"",
                                "\"replaces\":{\"number\":\"GOLDEN-3\",\"reason\":\"Invoice corrected\"},\"formType\""));
        answers.get("replaced-read", CN_ORIGIN, "/certificates-of-origin/CN/GOLDEN-3");
        answers.get("history", CN_ORIGIN, one + "/history");
        answers.get("as-ubl", CN_ORIGIN, one + "/ubl");
        answers.get("printed-for-others", TIANJIN_PORT, one + "/form");
        answers.postXml(
                "draft-of-ubl",
                CN_ORIGIN,
                "/certificates-of-origin/drafts",
                "<CertificateOfOrigin xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CertificateOfOrigin-2\"/>");
        answers.post(
                "statuses",
                CN_ORIGIN,
                "/certificates-of-origin/status",
                "{\"certificates\":[{\"issuer\":\"CN\",\"number\":\"GOLDEN-1\"},{\"issuer\":\"CN\",\"number\":\"GOLDEN-3\"},"
                        + "{\"issuer\":\"CN\",\"number\":\"GOLDEN-9\"}]}");
        answers.list("listed", CN_ORIGIN, "/certificates-of-origin?container=CSQU3054383", "records", "GOLDEN-1");
    }

    @Test
    void preferences() {
        var answers = new GoldenAnswers(GATEWAY, "preference-answers");
        String one = "/certificates-of-origin/SG/GOLDEN-SG-1";
        answers.post(
                "issued",
                SG_ORIGIN,
                "/certificates-of-origin",
                certificate("GOLDEN-SG-1")
                        .replace("[\"NZ\",\"SG\"]", "[\"CN\"]")
                        .replace("CHINA-NZ", "GOLDEN-SG-CN"));
        answers.get("sent", CN_ORIGIN, one + "/preferences");
        answers.post("unreadable", CN_OFFICER, one + "/unreadable", "{\"reason\":\"Item 1 has no unit.\"}");
        answers.get("not-readable", CN_ORIGIN, one + "/preferences");
        answers.post("acknowledged", CN_OFFICER, one + "/acknowledgement", "");
        answers.post("acknowledged-twice", CN_OFFICER, one + "/acknowledgement", "");
        answers.post("checked", CN_OFFICER, one + "/claim-check", claim("GOLDEN-E-1", "1000"));
        answers.post("claimed", CN_OFFICER, one + "/claims", claim("GOLDEN-E-1", "1000"));
        answers.post("checked-for-too-much", CN_OFFICER, one + "/claim-check", claim("GOLDEN-E-2", "200.5"));
        answers.post("claimed-for-too-much", CN_OFFICER, one + "/claims", claim("GOLDEN-E-2", "200.5"));
        answers.post("claimed-in-another-role", CN_AEO, one + "/claims", claim("GOLDEN-E-2", "1"));
        answers.post(
                "granted",
                CN_ORIGIN,
                one + "/grants",
                "{\"declaration\":\"GOLDEN-E-1\",\"lines\":[" + line("600", "") + "]}");
        answers.post(
                "returned",
                CN_ORIGIN,
                one + "/returns",
                "{\"declaration\":\"GOLDEN-E-1\",\"reason\":\"Amended\",\"lines\":[" + line("100", "") + "]}");
        answers.post(
                "written-off",
                CN_ORIGIN,
                one + "/write-offs",
                claim("GOLDEN-E-3", "50")
                        .replaceFirst("\\{", "{\"reason\":\"Outage\",\"happenedAt\":\"2025-01-03T08:00:00+08:00\","));
        answers.post(
                "corrected-from-another-balance",
                CN_ORIGIN,
                one + "/corrections",
                "{\"reason\":\"Counted anew\",\"lines\":[{\"certificateItem\":1,\"before\":{\"value\":\"1\",\"unit\":\"KGM\"},\"quantity\":{\"value\":\"2\",\"unit\":\"KGM\"}}]}");
        answers.post(
                "denied",
                CN_ORIGIN,
                one + "/denials",
                "{\"declaration\":\"GOLDEN-E-1\",\"notice\":{\"noticeNumber\":\"CN-R-1\",\"noticeDate\":\"2025-01-04\",\"legalBasis\":\"Article 25\",\"grounds\":[\"CRITERION_NOT_MET\"]}}");
        answers.get("read", CN_ORIGIN, one + "/preferences");
        answers.get("read-by-others", TIANJIN_PORT, one + "/preferences");
        answers.get("listed-by-no-state", CN_ORIGIN, "/preferences?state=LOST");
    }

    @Test
    void agreements_on_origin() {
        var answers = new GoldenAnswers(GATEWAY, "agreement");
        String signature = "/origin-agreements/GOLDEN NZ-SG/1/signature";
        answers.post("signed", SG_ORIGIN, "/origin-agreements", agreement("GOLDEN NZ-SG", 1));
        answers.post("signed-by-both", NZ_ORIGIN, "/origin-agreements", agreement("GOLDEN NZ-SG", 1));
        answers.post("signed-by-others", CN_ORIGIN, "/origin-agreements", agreement("GOLDEN NZ-SG", 1));
        answers.post("signed-in-another-role", CN_OFFICER, "/origin-agreements", agreement("GOLDEN NZ-SG", 1));
        answers.post("version-left-out", NZ_ORIGIN, "/origin-agreements", agreement("GOLDEN NZ-SG", 3));
        answers.post(
                "several-faults",
                NZ_ORIGIN,
                "/origin-agreements",
                agreement("?", 0).replace("\"2022\"", "\"2021\"").replace("RVC #%", "§"));
        answers.delete("withdrawn-though-binding", NZ_ORIGIN, signature.replace(" ", "%20"));
        answers.post("signed-alone", SG_ORIGIN, "/origin-agreements", agreement("GOLDEN ALONE", 1));
        answers.delete("withdrawn", SG_ORIGIN, "/origin-agreements/GOLDEN%20ALONE/1/signature");
        answers.list(
                "listed", TIANJIN_PORT, "/origin-agreements?agreement=GOLDEN%20NZ-SG", "agreements", "GOLDEN NZ-SG");
        answers.list("ready-made", TIANJIN_PORT, "/origin-agreements/ready-made", "agreements", "\"CHINA-NZ\"");
    }

    @Test
    void authorisations_and_arrangements() {
        var answers = new GoldenAnswers(GATEWAY, "aeo");
        String one = "/aeo/AEOCNGOLDEN1";
        answers.post("signed", SG_AEO, "/aeo-arrangements", arrangement("GOLDEN-NZ-SG"));
        answers.post("signed-by-both", NZ_AEO, "/aeo-arrangements", arrangement("GOLDEN-NZ-SG"));
        answers.delete("withdrawn-though-binding", NZ_AEO, "/aeo-arrangements/GOLDEN-NZ-SG/signature");
        answers.post("signed-alone", SG_AEO, "/aeo-arrangements", arrangement("GOLDEN-ALONE"));
        answers.delete("withdrawn", SG_AEO, "/aeo-arrangements/GOLDEN-ALONE/signature");
        var granted = answers.post("granted", CN_AEO, "/aeo", authorisation("AEOCNGOLDEN1"));
        answers.post("granted-twice", CN_AEO, "/aeo", authorisation("AEOCNGOLDEN1"));
        answers.post("granted-to-a-foreigner", CN_AEO, "/aeo", authorisation("AEOSGGOLDEN1"));
        answers.get("granted-read", CN_OFFICER, one);
        answers.post(
                "suspended",
                CN_AEO,
                one + "/suspension",
                "{\"effectiveFrom\":\"2090-01-01T00:00:00Z\",\"confidential\":{\"reason\":\"Seal records are missing\"}}");
        answers.post("resumed", CN_AEO, one + "/resumption", "{\"effectiveFrom\":\"2091-01-01T00:00:00Z\"}");
        answers.post(
                "suspended-from-another-status",
                CN_AEO,
                one + "/resumption",
                "{\"effectiveFrom\":\"2091-06-01T00:00:00Z\"}");
        answers.post("revoked", CN_AEO, one + "/revocation", "{\"effectiveFrom\":\"2092-01-01T00:00:00Z\"}");
        answers.get("read", CN_OFFICER, one);
        answers.get("read-as-of", CN_OFFICER, one + "?asOf=2090-06-01T00:00:00Z");
        answers.get("read-with-direction", CN_OFFICER, one + "?direction=EXPORT");
        answers.get("read-by-others", TIANJIN_PORT, one);
        answers.get("unknown", CN_OFFICER, "/aeo/AEOCNGOLDEN9");
        String record = "/aeo-records/CNCustomsMSP/" + granted.text("/authorisation/recordId");
        answers.list("listed", CN_OFFICER, "/aeo-records?code=AEOCNGOLDEN1", "records", "AEOCNGOLDEN1");
        answers.get("record", CN_OFFICER, record);
        answers.get("record-read-by-others", TIANJIN_PORT, record);
        answers.get("history", CN_OFFICER, record + "/history");
        answers.list("arrangements", CN_OFFICER, "/aeo-arrangements", "arrangements", "GOLDEN-NZ-SG");
        answers.get("arrangements-read-by-others", TIANJIN_PORT, "/aeo-arrangements");
    }

    @Test
    void enrolments() {
        var answers = new GoldenAnswers(GATEWAY, "enrolment");
        String container = Reports.container(970_001);
        GATEWAY.as(TIANJIN_PORT).post("/movements", event(container, "GTIN", "2026-01-10T08:00:00+08:00"));
        var opened = answers.post("opened", CN_TRADER, "/enrolments", """
                {"containerNumber":"%s","proof":{"type":"BILL_OF_LADING","value":"BL-%s"},"sharedWith":["SG"],"validTo":"2090-01-01T00:00:00Z"}""".formatted(container, container));
        String one = "/enrolments/" + opened.text("/enrolment/enrolmentId");
        answers.post(
                "opened-without-interest",
                CN_TRADER,
                "/enrolments",
                "{\"containerNumber\":\"%s\",\"proof\":{\"type\":\"BILL_OF_LADING\",\"value\":\"BL-X\"}}"
                        .formatted(container));
        answers.post("opened-wrongly", CN_TRADER, "/enrolments", "{\"containerNumber\":\"CSQU3054384\",\"prof\":{}}");
        answers.post("paused", CN_TRADER, one + "/pause", "");
        answers.post("paused-twice", CN_TRADER, one + "/pause", "");
        answers.post("activated", CN_TRADER, one + "/activation", "");
        answers.put("shared", CN_TRADER, one + "/sharing", Map.of("sharedWith", List.of("NZ")));
        answers.get("read", CN_TRADER, one);
        answers.get("read-by-another", CN_OTHER_TRADER, one);
        answers.get("looks", CN_TRADER, one + "/looks");
        answers.list("list", CN_TRADER, "/enrolments?limit=500", "enrolments", container);
        answers.post("expired-too-early", CN_TRADER, one + "/expiry", "");
        answers.delete("withdrawn", CN_TRADER, one);
        answers.get("history", CN_TRADER, one);
    }

    @Test
    void movements_captures_and_conflicts() {
        var answers = new GoldenAnswers(GATEWAY, "container");
        String container = Reports.container(970_002);
        answers.post("recorded", TIANJIN_PORT, "/movements", everything(container));
        answers.post(
                "some-refused",
                TIANJIN_PORT,
                "/movements",
                "[" + event(container, "GTIN", "2026-01-10T08:00:00+08:00") + ","
                        + event(container, "CUSR", "2026-01-10T09:00:00+08:00") + ",{\"containerNumber\":\"X\"}]");
        answers.post("all-refused", TIANJIN_PORT, "/movements", event(container, "CUSR", "2026-01-10T09:00:00+08:00"));
        answers.post("not-json", TIANJIN_PORT, "/movements", "[");
        answers.post(
                "previewed",
                TIANJIN_PORT,
                "/movements?preview=true",
                event(container, "GTOT", "2026-01-11T08:00:00+08:00"));
        answers.post("captured", TIANJIN_PORT, "/captures", capture(container));
        answers.post("held", CN_OFFICER, "/movements", event(container, "CUSS", "2026-01-10T12:00:00+08:00"));
        answers.post("gone", TIANJIN_PORT, "/movements", event(container, "GTOT", "2026-01-10T13:00:00+08:00"));
        var trail = answers.get("trail", TIANJIN_PORT, "/containers/" + container);
        String conflict = trail.text("/conflicts/0/id");
        answers.post(
                "stated",
                TIANJIN_PORT,
                "/containers/" + container + "/conflicts/" + conflict + "/statements",
                "{\"text\":\"The list at the gate was old.\"}");
        answers.get("trail-with-statement", CN_OFFICER, "/containers/" + container);
        answers.get("trail-page", TIANJIN_PORT, "/containers/" + container + "?limit=1");
        answers.get("trail-as-of", TIANJIN_PORT, "/containers/" + container + "?asOf=2026-01-10T09:00:00Z");
        answers.get("trail-unknown", CN_TRADER, "/containers/" + container);
        answers.get("several", TIANJIN_PORT, "/containers?numbers=" + container + ",PTLU9999999");
        answers.get("epcis", TIANJIN_PORT, "/containers/" + container + "/epcis");
        answers.get("template", TIANJIN_PORT, "/movements/template.csv");
    }

    @Test
    void alarms_and_their_rules() {
        var answers = new GoldenAnswers(GATEWAY, "alarm");
        String container = Reports.container(970_003);
        answers.post("limit", CN_OFFICER, "/alarm-rules", limit(1));
        answers.post("limit-again", CN_OFFICER, "/alarm-rules", limit(1));
        answers.post("limit-of-a-port", TIANJIN_PORT, "/alarm-rules", limit(2));
        answers.post("area", CN_OFFICER, "/alarm-rules", """
                {"type":"STORAGE","location":"CNTXG","facilityCode":"GLD1","boxes":"DANGEROUS","allowedAreas":["D1"],"version":1,"validFrom":"2022-01-01T00:00:00Z"}""");
        answers.list("rules", CN_OFFICER, "/alarm-rules?location=CNTXG&limit=500", "versions", "GLD1");
        GATEWAY.as(TIANJIN_PORT)
                .post(
                        "/movements",
                        "[" + at(event(container, "DISC", "2022-02-23T13:14:15+08:00")) + ","
                                + at(event(container, "XSTK", "2022-02-23T14:37:43+08:00"))
                                        .replace("{", "{\"yardSlot\":\"G1\",\"unNumber\":\"1203\",")
                                + "," + at(event(container, "GTOT", "2022-02-24T11:00:00+08:00")) + "]");
        GATEWAY.as(CN_OFFICER).post("/movements", at(event(container, "CUSS", "2022-02-24T09:00:00+08:00")));
        var conditions = answers.get("conditions", CN_OFFICER, "/alarm-conditions?container=" + container);
        for (var condition : conditions.json().path("conditions")) {
            String alarm = condition.path("alarmId").asString();
            String name = condition.at("/condition/type").asString().toLowerCase(Locale.ROOT);
            String raising = "{\"containerNumber\":\"%s\",\"alarmId\":\"%s\"}".formatted(container, alarm);
            String acts = "/alarms/" + container + "/" + alarm + "/acts";
            answers.post("raised-" + name, CN_OFFICER, "/alarms", raising);
            answers.post("raised-twice-" + name, CN_OFFICER, "/alarms", raising);
            answers.post(
                    "explained-" + name, TIANJIN_PORT, acts, "{\"state\":\"EXPLAINED\",\"text\":\"Crane 4 stood\"}");
            answers.post("accepted-" + name, CN_OFFICER, acts, "{\"state\":\"ACCEPTED\"}");
            answers.post("out-of-turn-" + name, CN_OFFICER, acts, "{\"state\":\"ESCALATED\"}");
            answers.get("read-" + name, CN_OFFICER, "/alarms/" + alarm);
        }
        for (String list : List.of("overtime", "illegal-storage", "exit-without-release")) {
            String address = "/alarms/" + list + "?container=" + container;
            answers.get("list-" + list, CN_OFFICER, address);
            answers.get("list-" + list + "-in-chinese", CN_OFFICER, address + "&lang=zh");
            answers.get("table-" + list, CN_OFFICER, address, "Accept", "text/csv");
            answers.get("table-" + list + "-in-arabic", CN_OFFICER, address + "&lang=ar", "Accept", "text/csv");
        }
        answers.list("shifts", CN_OFFICER, "/alarm-shifts?location=CNTXG", "shifts", "GLD1");
        answers.get("unknown", CN_OFFICER, "/alarms/" + "0".repeat(64));
    }

    @Test
    void notices() {
        var answers = new GoldenAnswers(GATEWAY, "notice");
        String container = Reports.container(970_004);
        var sent = answers.post("sent", SG_OFFICER, "/notices", notice(container));
        String one = "/notices/SGCustomsMSP/" + sent.text("/notice/noticeId");
        answers.post(
                "several-faults", SG_OFFICER, "/notices", notice("CSQU3054384").replace("2090", "1990"));
        answers.post("sent-in-another-role", SG_AEO, "/notices", notice(container));
        answers.post("acknowledged", CN_OFFICER, one + "/acknowledgement", "");
        answers.post("acknowledged-twice", CN_OFFICER, one + "/acknowledgement", "");
        answers.post("withdrawn-by-others", CN_OFFICER, one + "/withdrawal", "");
        answers.post("withdrawn", SG_OFFICER, one + "/withdrawal", "");
        answers.get("read", CN_OFFICER, one);
        answers.get("history", CN_OFFICER, one + "/history");
        answers.get("read-by-others", TIANJIN_PORT, one);
        answers.get("read-by-a-trader", CN_TRADER, one);
        answers.get("list", CN_OFFICER, "/notices?container=" + container);
        answers.get("list-for-traders", CN_TRADER, "/notices");
        answers.get("table", CN_OFFICER, "/notices?container=" + container, "Accept", "text/csv");
    }

    private static String notice(String container) {
        return """
                {"addressedTo":["CN"],"validTo":"2090-12-31T18:00:00+08:00","confidential":{"subject":"Fumigated containers","text":"Open only after 24 hours.","containerNumbers":["%s"],"places":["CNTXG"]}}""".formatted(container);
    }

    @Test
    void members() {
        new GoldenAnswers(GATEWAY, "member").list("network", CN_OFFICER, "/network", "members", "MSP");
    }

    private static String certificate(String number) {
        return """
                {"number":"%s","agreement":"CHINA-NZ","formType":"CHINA-NZ","addressedTo":["NZ","SG"],"issueDate":"2025-01-01","validTo":"2090-12-31",\
                "confidential":{"exporter":{"name":"Binhai Houseware Co Ltd","address":"Tianjin","tin":"CN9112011605DEMO"},"consignee":{"name":"Harbour Light Imports Ltd","address":"Auckland"},\
                "producer":{"name":"Wuqing Works","address":"Wuqing"},"containerNumbers":["CSQU3054383"],"billOfLading":"BL-GOLDEN","portOfDischarge":"NZAKL","flags":["ISSUED_RETROACTIVELY"],\
                "items":[{"description":"Electric kettles","hsCode":"851610","hsEdition":"2022","originCriterion":"WO","originCountry":"CN","quantity":{"value":"1200","unit":"KGM"},"marks":"AKL 1-50",\
                "fobValue":{"value":"18200.00","unit":"USD"},"invoice":{"number":"F-118","date":"2024-12-05"}},\
                {"description":"Lids","hsCode":"851690","hsEdition":"2022","originCriterion":"CTH","originCountry":"CN","quantity":{"value":"12","unit":"KGM"}}]}}""".formatted(number);
    }

    private static String claim(String declaration, String kilograms) {
        return "{\"declaration\":\"%s\",\"declarationDate\":\"2025-01-03\",\"lines\":[%s]}"
                .formatted(declaration, line(kilograms, "\"hsCode\":\"851610\","));
    }

    private static String line(String kilograms, String more) {
        return "{\"declarationItem\":1,\"certificateItem\":1,%s\"quantity\":{\"value\":\"%s\",\"unit\":\"KGM\"}}"
                .formatted(more, kilograms);
    }

    private static String authorisation(String code) {
        return """
                {"effectiveFrom":"2025-01-01T00:00:00Z","validTo":"2095-01-01T00:00:00Z","confidential":{"code":"%s","tin":"CN9112011605DEMO","legalName":"Binhai Houseware Co Ltd","localName":"滨海","programme":"AEO","tier":"Advanced","roles":["EXPORTER","WAREHOUSE"]}}""".formatted(code);
    }

    private static String agreement(String id, int version) {
        return """
                {"agreementId":"%s","version":%d,"title":"Closer economic partnership","parties":["NZCustomsMSP","SGCustomsMSP"],\
                "inForceFrom":"2025-01-01","inForceUntil":"2090-12-31","hsEdition":"2022",\
                "forms":[{"formType":"NZSG","criteria":["WO","RVC #%%"],"joint":"+","mostItems":20}],\
                "issue":{"validityMonths":12,"daysAfterShipment":3,"retroactiveMonths":12,"claimDays":30,"transitMonths":6},\
                "check":{"returnDays":60,"leastReplyDays":30,"replyDays":90,"consentDays":30,"determinationDays":180},\
                "fobValue":"WITH_VALUE_CONTENT","cumulation":["PARTIES"],"allows":["BACK_TO_BACK"],"declarations":["APPROVED_EXPORTER"]}""".formatted(id, version);
    }

    private static String arrangement(String id) {
        return """
                {"arrangementId":"%s","parties":["NZCustomsMSP","SGCustomsMSP"],"inForceFrom":"2025-01-01T00:00:00Z","inForceUntil":"2090-01-01T00:00:00Z",\
                "coveredTiers":[{"administration":"NZCustomsMSP","tier":"SES"},{"administration":"SGCustomsMSP","tier":"STP-Golden"}],\
                "coveredRoles":["EXPORTER"],"directions":["IMPORT"],"benefits":["PRIORITY_CLEARANCE"]}""".formatted(id);
    }

    private static String limit(int version) {
        return """
                {"type":"OVERTIME","location":"CNTXG","facilityCode":"GLD1","fromNode":"DISC","toNode":"XSTK","direction":"EXPORT","limitMinutes":60,"version":%d,"validFrom":"2022-01-01T00:00:00Z"}""".formatted(version);
    }

    private static String at(String event) {
        return event.replace("\"CNTXG\"", "\"CNTXG\",\"facilityCode\":\"GLD1\"");
    }

    private String event(String container, String code, String time) {
        return json.writeValueAsString(Reports.event(container, code, "CNTXG", OffsetDateTime.parse(time)));
    }

    private String everything(String container) {
        return event(container, "LOAD", "2026-01-10T07:00:00+08:00").replaceFirst("}$", """
                ,"facilityCode":"GLD1","facilityCodeList":"SMDG","facilityType":"POTE","yardSlot":"G1","isoSizeType":"42G1","sealNumbers":["S1","S2"],"isTransshipment":false,"transportMode":"VESSEL","vesselImo":"9321483","voyage":"042N","carrierCode":"PTL",\
                "unNumber":"1203","imdgClass":"3","furtherDangerousGoods":[{"imdgClass":"9"}],"bookingReference":"BK1","declarationReference":"DE1","ucr":"UCR1","documentReferences":[{"type":"CUC","number":"D0"}],\
                "description":"By night","sourceSystem":"TOS","latitude":"38.97","longitude":"117.78","originatingParty":"PTLN","originatorEventId":"E-1","updatedTime":"2026-01-10T07:01:00Z","originatingPartyFunction":"CA","forwardingParties":[{"party":"FWD","function":"FW"}],\
                "otherVoyage":"043S","carrierServiceCode":"AE1","vesselName":"Ever Onward","carrierCodeList":"SMDG"}""");
    }

    private String capture(String container) {
        return event(container, "XCAP", "2026-01-10T07:30:00+08:00").replaceFirst("}$", """
                ,"capture":{"rawRead":"PTLU97OOO2","readConfidence":97,"ownerCity":"天津","ownerCountry":"CN","heightMillimetres":2591,"grossWeightKg":30480,"plates":[{"number":"津A·12345","region":"津","multiPlate":false}],"trailerNumber":"T-1","captureTime":"2026-01-10T07:29:00+08:00"}}""");
    }
}

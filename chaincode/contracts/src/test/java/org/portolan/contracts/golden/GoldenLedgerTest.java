package org.portolan.contracts.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.contracts.network.ContractNetwork.MOVEMENT;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.SINGAPORE;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.aeo.AeoChange;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.WrittenDown;
import org.portolan.records.json.JsonObject;
import org.portolan.records.look.LookDetails;
import org.portolan.records.notice.NoticeDetails;

/**
 * One life of each kind of record, by all functions that there are. Its files tell what lies on every ledger since the
 * first release, and under which keys and policies, whichever engine endorsed it.
 */
@OnBothEngines
final class GoldenLedgerTest {
    private static final String SALT = "6b".repeat(32);

    private final ContractNetwork network = ContractNetwork.shared();
    private final GoldenCalls calls = new GoldenCalls(network);

    @Test
    void every_function_has_an_example() {
        SortedSet<String> functions = new TreeSet<>();
        for (String chaincode : List.of(MOVEMENT, CERTIFICATE)) {
            JsonObject metadata = network.as(CN, "officer")
                    .call(chaincode, "org.hyperledger.fabric:GetMetadata")
                    .evaluate();
            functions.addAll(GoldenCalls.functionsIn(chaincode, metadata));
        }

        assertThat(functions).hasSizeGreaterThan(40);
        WrittenDown.assertSame(
                "the calls of GoldenLedgerTest and their files in golden",
                GoldenCalls.functionsWithExample(),
                functions);
    }

    @Test
    void certificates_and_what_is_said_of_them() {
        ConfidentialPart<?> tea = Certificates.formerTea();
        String[] named = {CN, "GOLDEN-1"};
        String[] other = {CN, "GOLDEN-2"};
        calls.writes(
                "certificate/issued",
                CN + "/originOfficer",
                CERTIFICATE,
                "origin:issue",
                call -> call.with(certificate("GOLDEN-1", tea, "\"NZCustomsMSP\",\"SGCustomsMSP\""))
                        .confidentially(tea)
                        .endorsedBy(CN, NZ, SG));
        calls.refuses(
                "certificate/issued-twice",
                CN + "/originOfficer",
                CERTIFICATE,
                "origin:issue",
                call -> call.with(certificate("GOLDEN-1", tea, "\"NZCustomsMSP\",\"SGCustomsMSP\""))
                        .confidentially(tea)
                        .endorsedBy(CN, NZ, SG));
        calls.answers("certificate/read", TIANJIN + "/gateway", CERTIFICATE, "origin:read", call -> call.with(named));
        calls.answers(
                "certificate/confidential",
                NZ + "/officer",
                CERTIFICATE,
                "origin:confidential",
                call -> call.with(named));
        calls.refuses(
                "certificate/confidential-to-others",
                TIANJIN + "/gateway",
                CERTIFICATE,
                "origin:confidential",
                call -> call.with(named));
        calls.writes(
                "certificate/cancelled",
                CN + "/originOfficer",
                CERTIFICATE,
                "origin:cancel",
                call -> call.with(CN, "GOLDEN-1", "{\"reason\":\"Issued twice\"}")
                        .endorsedBy(CN));
        ConfidentialPart<?> now = Certificates.confidentialTea();
        calls.writes(
                "certificate/issued-second-version",
                CN + "/originOfficer",
                CERTIFICATE,
                "origin:issue",
                call -> call.with(certificate("GOLDEN-3", now, "\"NZCustomsMSP\""))
                        .confidentially(now)
                        .endorsedBy(CN, NZ));
        calls.answers(
                "certificate/confidential-second-version",
                NZ + "/officer",
                CERTIFICATE,
                "origin:confidential",
                call -> call.with(CN, "GOLDEN-3"));
        calls.writes(
                "certificate/replaced",
                CN + "/originOfficer",
                CERTIFICATE,
                "origin:replace",
                call -> call.with(
                                certificate("GOLDEN-4", now, "\"NZCustomsMSP\"")
                                        .replace("\"validTo\"", "\"replaces\":\"GOLDEN-3\",\"validTo\""),
                                "{\"reason\":\"Invoice corrected\"}")
                        .confidentially(now)
                        .endorsedBy(CN, NZ));
        calls.refuses("certificate/unknown", NZ + "/officer", CERTIFICATE, "origin:read", call -> call.with(other));
    }

    @Test
    void agreements_on_origin() {
        for (String party : List.of(NZ, SG)) {
            calls.writes(
                    "agreement/signed-by-" + party,
                    party + "/originOfficer",
                    CERTIFICATE,
                    "origin:agree",
                    call -> call.with(agreement("GOLDEN NZ-SG", 1)).endorsedBy(party));
        }
        calls.writes(
                "agreement/next-version-signed",
                NZ + "/originOfficer",
                CERTIFICATE,
                "origin:agree",
                call -> call.with(agreement("GOLDEN NZ-SG", 2)).endorsedBy(NZ));
        calls.writes(
                "agreement/signature-withdrawn",
                NZ + "/originOfficer",
                CERTIFICATE,
                "origin:withdraw",
                call -> call.with("GOLDEN NZ-SG", "2").endorsedBy(NZ));
        calls.refuses(
                "agreement/withdrawn-though-binding",
                NZ + "/originOfficer",
                CERTIFICATE,
                "origin:withdraw",
                call -> call.with("GOLDEN NZ-SG", "1").endorsedBy(NZ));
        calls.answersWithItem(
                "agreement/agreements",
                TIANJIN + "/gateway",
                CERTIFICATE,
                "origin:agreements",
                "agreements",
                "\"GOLDEN NZ-SG\"");
    }

    @Test
    void arrangements_and_authorisations() {
        for (String party : List.of(NZ, SG)) {
            calls.writes(
                    "aeo/arranged-by-" + party,
                    party + "/aeoOfficer",
                    CERTIFICATE,
                    "aeo:arrange",
                    call -> call.with(arrangement("GOLDEN-NZ-SG")).endorsedBy(party));
        }
        calls.writes(
                "aeo/arranged-by-one",
                NZ + "/aeoOfficer",
                CERTIFICATE,
                "aeo:arrange",
                call -> call.with(arrangement("GOLDEN-ALONE")).endorsedBy(NZ));
        calls.writes(
                "aeo/withdrawn",
                NZ + "/aeoOfficer",
                CERTIFICATE,
                "aeo:withdraw",
                call -> call.with("GOLDEN-ALONE").endorsedBy(NZ));
        calls.refuses(
                "aeo/withdrawn-though-binding",
                NZ + "/aeoOfficer",
                CERTIFICATE,
                "aeo:withdraw",
                call -> call.with("GOLDEN-NZ-SG").endorsedBy(NZ));
        calls.answersWithItem(
                "aeo/arrangements",
                TIANJIN + "/gateway",
                CERTIFICATE,
                "aeo:arrangements",
                "arrangements",
                "GOLDEN-NZ-SG");

        ConfidentialPart<AeoDetails> operator = ConfidentialPart.read(
                utf8(
                        "{\"confidential\":{\"code\":\"AEOSGGOLDEN1\",\"legalName\":\"Straits\",\"programme\":\"STP\",\"roles\":[\"EXPORTER\"],\"tier\":\"STP-Plus\",\"tin\":\"SG201512345A\"},\"salt\":\""
                                + SALT + "\"}"),
                AeoDetails.SHAPE);
        String id = operator.content().code().recordId(operator.salt()).hex();
        calls.writes(
                "aeo/granted",
                SG + "/aeoOfficer",
                CERTIFICATE,
                "aeo:grant",
                call -> call.with(authorisation(id, operator))
                        .confidentially(operator)
                        .endorsedBy(SG, NZ));
        calls.refuses(
                "aeo/granted-twice",
                SG + "/aeoOfficer",
                CERTIFICATE,
                "aeo:grant",
                call -> call.with(authorisation(id, operator))
                        .confidentially(operator)
                        .endorsedBy(SG, NZ));
        ConfidentialPart<?> reason = ConfidentialPart.of("Under investigation", AeoChange.REASON, Salt.ofHex(SALT));
        calls.writes(
                "aeo/suspended",
                SG + "/aeoOfficer",
                CERTIFICATE,
                "aeo:suspend",
                call -> call.with(id, "{\"effectiveFrom\":\"2090-01-01T00:00:00Z\"}")
                        .confidentially(reason)
                        .endorsedBy(SG, NZ));
        calls.writes(
                "aeo/resumed",
                SG + "/aeoOfficer",
                CERTIFICATE,
                "aeo:resume",
                call -> call.with(id, "{\"effectiveFrom\":\"2091-01-01T00:00:00Z\"}")
                        .endorsedBy(SG));
        calls.writes(
                "aeo/revoked",
                SG + "/aeoOfficer",
                CERTIFICATE,
                "aeo:revoke",
                call -> call.with(id, "{\"effectiveFrom\":\"2092-01-01T00:00:00Z\"}")
                        .endorsedBy(SG));
        calls.refuses(
                "aeo/changed-in-the-past",
                SG + "/aeoOfficer",
                CERTIFICATE,
                "aeo:revoke",
                call -> call.with(id, "{\"effectiveFrom\":\"2022-01-01T00:00:00Z\"}")
                        .endorsedBy(SG));
        calls.answers("aeo/read", TIANJIN + "/gateway", CERTIFICATE, "aeo:read", call -> call.with(SG, id));
        calls.answers("aeo/confidential", NZ + "/officer", CERTIFICATE, "aeo:confidential", call -> call.with(SG, id));
        calls.refuses("aeo/unknown", NZ + "/officer", CERTIFICATE, "aeo:read", call -> call.with(NZ, id));
    }

    @Test
    void enrolments() {
        ConfidentialPart<EnrolmentDetails> shared = enrolled("\"SGCustomsMSP\"", SALT);
        ConfidentialPart<EnrolmentDetails> reshared = enrolled("\"NZCustomsMSP\"", "7c".repeat(32));
        String first = "golden-enrolment-1";
        String second = "golden-enrolment-2";
        calls.writes(
                "enrolment/opened",
                CN + "/gateway",
                CERTIFICATE,
                "enrolment:open",
                call -> call.with(enrolment(first, "REQUESTED", shared))
                        .confidentially(shared)
                        .endorsedBy(CN, SG));
        calls.refuses(
                "enrolment/opened-twice",
                CN + "/gateway",
                CERTIFICATE,
                "enrolment:open",
                call -> call.with(enrolment(first, "REQUESTED", shared))
                        .confidentially(shared)
                        .endorsedBy(CN, SG));
        calls.writes(
                "enrolment/opened-active",
                CN + "/gateway",
                CERTIFICATE,
                "enrolment:open",
                call -> call.with(enrolment(second, "ACTIVE", shared))
                        .confidentially(shared)
                        .endorsedBy(CN, SG));
        for (String act : List.of("activate", "pause", "withdraw")) {
            calls.writes(
                    "enrolment/" + act,
                    CN + "/gateway",
                    CERTIFICATE,
                    "enrolment:" + act,
                    call -> call.with(first).endorsedBy(CN));
        }
        calls.refuses(
                "enrolment/activated-when-over",
                CN + "/gateway",
                CERTIFICATE,
                "enrolment:activate",
                call -> call.with(first).endorsedBy(CN));
        calls.writes(
                "enrolment/shared",
                CN + "/gateway",
                CERTIFICATE,
                "enrolment:share",
                call -> call.with(second)
                        .confidentially(reshared)
                        .replacing(shared)
                        .endorsedBy(CN, NZ));
        calls.writes(
                "enrolment/expired",
                CN + "/officer",
                CERTIFICATE,
                "enrolment:expire",
                call -> call.with(second).endorsedBy(CN));
        calls.answers(
                "enrolment/read", TIANJIN + "/gateway", CERTIFICATE, "enrolment:read", call -> call.with(CN, second));
        calls.answers(
                "enrolment/confidential",
                NZ + "/officer",
                CERTIFICATE,
                "enrolment:confidential",
                call -> call.with(CN, second));
        calls.refuses(
                "enrolment/unknown", SG + "/officer", CERTIFICATE, "enrolment:read", call -> call.with(SG, first));
    }

    @Test
    void looks() {
        ConfidentialPart<?> looks = ConfidentialPart.read(
                utf8(
                        "{\"confidential\":{\"looks\":[{\"containerNumber\":\"CSQU3054383\",\"day\":\"2026-01-05\",\"organisation\":\"SGSINPortMSP\",\"purpose\":\"ENQUIRY\"}]},\"salt\":\""
                                + SALT + "\"}"),
                LookDetails.SHAPE);
        String report =
                "{\"payloadHash\":\"%s\",\"reportId\":\"golden-look-report-1\",\"reporter\":\"SGCustomsMSP\",\"toldTo\":\"CNCustomsMSP\"}"
                        .formatted(looks.digest());
        calls.writes(
                "look/reported",
                SG + "/gateway",
                CERTIFICATE,
                "look:report",
                call -> call.with(report).confidentially(looks).endorsedBy(SG, CN));
        calls.refuses(
                "look/reported-twice",
                SG + "/gateway",
                CERTIFICATE,
                "look:report",
                call -> call.with(report).confidentially(looks).endorsedBy(SG, CN));
    }

    @Test
    void notices() {
        ConfidentialPart<?> details = ConfidentialPart.read(
                utf8(
                        "{\"confidential\":{\"containerNumbers\":[\"CSQU3054383\"],\"subject\":\"Fumigated\",\"text\":\"Open only after 24 hours.\"},\"salt\":\""
                                + SALT + "\"}"),
                NoticeDetails.SHAPE);
        String id = "golden-notice-00001";
        String notice =
                "{\"addressedTo\":[\"CNCustomsMSP\"],\"noticeId\":\"%s\",\"payloadHash\":\"%s\",\"sender\":\"SGCustomsMSP\",\"status\":\"SENT\",\"validTo\":\"2035-12-20T00:00:00Z\"}"
                        .formatted(id, details.digest());
        UnaryOperator<Calling> sending =
                call -> call.with(notice).confidentially(details).endorsedBy(SG, CN);
        UnaryOperator<Calling> naming = call -> call.with(SG, id);
        calls.writes("notice/sent", SG + "/officer", CERTIFICATE, "notice:send", sending);
        calls.refuses("notice/sent-twice", SG + "/officer", CERTIFICATE, "notice:send", sending);
        calls.writes(
                "notice/acknowledged",
                CN + "/officer",
                CERTIFICATE,
                "notice:acknowledge",
                call -> naming.apply(call).endorsedBy(CN));
        calls.writes(
                "notice/withdrawn",
                SG + "/officer",
                CERTIFICATE,
                "notice:withdraw",
                call -> naming.apply(call).endorsedBy(SG));
        calls.answers("notice/read", NZ + "/officer", CERTIFICATE, "notice:read", naming);
        calls.answers("notice/confidential", CN + "/officer", CERTIFICATE, "notice:confidential", naming);
        calls.refuses(
                "notice/unknown",
                SG + "/officer",
                CERTIFICATE,
                "notice:read",
                call -> call.with(CN, "golden-notice-00001"));
    }

    @Test
    void movements_and_what_is_said_to_their_conflicts() {
        String container = ContainerNumber.ofSerial("GLDU100000").toString();
        String first = movement(container, "LOAD", "2026-11-03T22:15:00+08:00");
        String second = movement(container, "DISC", "2026-11-03T22:15:00.5+08:00");
        calls.writes(
                "container/recorded",
                SINGAPORE + "/operator",
                MOVEMENT,
                "container:record",
                call -> call.with("[" + first + "," + second + ","
                        + movement(container, "CUSR", "2026-11-03T22:16:00+08:00") + "," + shared() + "]"));
        calls.refuses(
                "container/refused",
                SINGAPORE + "/operator",
                MOVEMENT,
                "container:record",
                call -> call.with("["
                        + movement(container, "CUSR", "2026-11-03T22:16:00+08:00") + ","
                        + movement(container, "LOAD", "2090-11-03T22:16:00+08:00")
                                .replace("SGSIN", "CNTXG") + "]"));
        calls.answers(
                "container/trail",
                TIANJIN + "/operator",
                MOVEMENT,
                "container:trail",
                call -> call.with(container, "10", ""));
        calls.answers(
                "container/trail-page",
                TIANJIN + "/operator",
                MOVEMENT,
                "container:trail",
                call -> call.with(container, "1", ""));
        String loaded = id(first);
        String discharged = id(second);
        calls.answers(
                "container/event",
                CN + "/officer",
                MOVEMENT,
                "container:event",
                call -> call.with(container, "2026-11-03T14:15:00Z", loaded));
        calls.answers(
                "container/shared-event",
                CN + "/officer",
                MOVEMENT,
                "container:sharedEvent",
                call -> call.with("TRANSPORT_DOCUMENT", "GOLDEN-BILL", "2026-11-03T14:15:00Z", id(shared())));
        calls.refuses(
                "container/unknown-event",
                CN + "/officer",
                MOVEMENT,
                "container:event",
                call -> call.with(container, "2026-11-03T14:15:00Z", discharged));
        calls.writes(
                "container/stated",
                SINGAPORE + "/operator",
                MOVEMENT,
                "container:stateOnConflict",
                call -> call.with(
                        "{\"containerNumber\":\"%s\",\"events\":[{\"eventId\":\"%s\",\"eventTime\":\"2026-11-03T22:15:00+08:00\"},{\"eventId\":\"%s\",\"eventTime\":\"2026-11-03T22:15:00.5+08:00\"}],\"kind\":\"TWO_PLACES_AT_ONCE\",\"text\":\"One crane, two clocks\"}"
                                .formatted(container, loaded, discharged)));
    }

    @Test
    void alarms_and_their_rules() {
        String container = ContainerNumber.ofSerial("GLDU200000").toString();
        String limit =
                "{\"direction\":\"IMPORT\",\"facilityCode\":\"GLD1\",\"fromNode\":\"DISC\",\"limitMinutes\":%d,\"location\":\"CNTXG\",\"toNode\":\"XSTK\",\"type\":\"OVERTIME\",\"validFrom\":\"2022-01-01T00:00:00Z\",\"version\":%d}";
        calls.writes(
                "alarm/limit", CN + "/officer", MOVEMENT, "alarm:setRule", call -> call.with(limit.formatted(60, 1)));
        calls.writes(
                "alarm/limit-changed",
                CN + "/officer",
                MOVEMENT,
                "alarm:setRule",
                call -> call.with(limit.formatted(61, 2)));
        calls.refuses(
                "alarm/limit-out-of-turn",
                CN + "/officer",
                MOVEMENT,
                "alarm:setRule",
                call -> call.with(limit.formatted(61, 2)));
        calls.writes(
                "alarm/area",
                CN + "/officer",
                MOVEMENT,
                "alarm:setRule",
                call -> call.with(
                        "{\"allowedAreas\":[\"D1\",\"D2\"],\"boxes\":\"DANGEROUS\",\"facilityCode\":\"GLD1\",\"location\":\"CNTXG\",\"type\":\"STORAGE\",\"validFrom\":\"2022-01-01T00:00:00Z\",\"version\":1}"));
        calls.answersWithItem(
                "alarm/rules", NZ + "/officer", MOVEMENT, "alarm:rules", "versions", "\"GLD1\",\"fromNode", "CNTXG");
        String discharged = movement(container, "DISC", "2022-02-23T13:14:15+08:00")
                .replace("\"location\":\"SGSIN\"", "\"facilityCode\":\"GLD1\",\"location\":\"CNTXG\"")
                .replace("EXPORT", "IMPORT");
        calls.writes(
                "alarm/discharged",
                TIANJIN + "/operator",
                MOVEMENT,
                "container:record",
                call -> call.with("[" + discharged + "]"));
        byte[] conditions = calls.answers(
                "alarm/conditions",
                CN + "/officer",
                MOVEMENT,
                "alarm:conditions",
                call -> call.with(container, "2026-01-01T00:00:00Z"));
        String alarm = new String(conditions, StandardCharsets.UTF_8).replaceFirst(".*?\"alarmId\":\"(\\w+)\".*", "$1");
        calls.writes("alarm/raised", CN + "/officer", MOVEMENT, "alarm:raise", call -> call.with(container, alarm));
        calls.refuses(
                "alarm/raised-twice", CN + "/officer", MOVEMENT, "alarm:raise", call -> call.with(container, alarm));
        calls.writes(
                "alarm/explained",
                TIANJIN + "/operator",
                MOVEMENT,
                "alarm:act",
                call -> call.with(container, alarm, "EXPLAINED", "Crane 4 stood still"));
        calls.writes(
                "alarm/accepted",
                CN + "/officer",
                MOVEMENT,
                "alarm:act",
                call -> call.with(container, alarm, "ACCEPTED", ""));
        calls.refuses(
                "alarm/act-out-of-turn",
                CN + "/officer",
                MOVEMENT,
                "alarm:act",
                call -> call.with(container, alarm, "REFUSED", "No"));
        calls.answers("alarm/read", SG + "/officer", MOVEMENT, "alarm:read", call -> call.with(container, alarm));
        calls.refuses(
                "alarm/unknown", SG + "/officer", MOVEMENT, "alarm:read", call -> call.with(container, "0".repeat(64)));
    }

    @Test
    void members() {
        for (String chaincode : List.of(MOVEMENT, CERTIFICATE)) {
            String member = "{\"capacities\":[{\"kind\":\"PORT_OPERATOR\",\"places\":[\"NZGLD\"]}],"
                    + "\"mspId\":\"GoldenPortMSP\",\"name\":\"A port that was never opened\"}";
            String folder = "member-in-" + chaincode;
            calls.founding(folder + "/founded", chaincode);
            calls.refuses(
                    folder + "/founded-twice",
                    CN + "/admin",
                    chaincode,
                    "member:found",
                    call -> call.with(Documents.members(Members.all())));
            calls.writes(folder + "/proposed", NZ + "/admin", chaincode, "member:propose", call -> call.with(member));
            calls.writes(
                    folder + "/taken-back",
                    NZ + "/admin",
                    chaincode,
                    "member:takeBack",
                    call -> call.with("GoldenPortMSP"));
            calls.writes(
                    folder + "/proposed-again", NZ + "/admin", chaincode, "member:propose", call -> call.with(member));
            byte[] proposal = calls.answers(
                    folder + "/proposal",
                    NZ + "/admin",
                    chaincode,
                    "member:proposal",
                    call -> call.with("GoldenPortMSP"));
            String digest =
                    new String(proposal, StandardCharsets.UTF_8).replaceFirst(".*\"proposal\":\"(\\w+)\".*", "$1");
            calls.writes(
                    folder + "/joined",
                    SG + "/admin",
                    chaincode,
                    "member:approve",
                    call -> call.with("GoldenPortMSP", digest));
            calls.writes(
                    folder + "/proposed-as-it-is",
                    SG + "/admin",
                    chaincode,
                    "member:propose",
                    call -> call.with(member));
            calls.answers(
                    folder + "/read", NZ + "/officer", chaincode, "member:read", call -> call.with("GoldenPortMSP"));
            calls.answersWithItem(
                    folder + "/list", NZ + "/officer", chaincode, "member:list", "members", "\"SGCustomsMSP\"");
        }
    }

    private static String certificate(String number, ConfidentialPart<?> part, String addressedTo) {
        return ("{\"addressedTo\":[%s],\"agreement\":\"CN-NZ FTA\",\"formType\":\"CNZ\",\"hsHeading\":\"0902\",\"issueDate\":\"2025-01-01\",\"issuer\":\"CNCustomsMSP\",\"issuingCountry\":\"CN\",\"number\":\"%s\",\"payloadHash\":\"%s\",\"validTo\":\"2099-12-31\"}")
                .formatted(addressedTo, number, part.digest());
    }

    private static String notice() {
        return "{\"grounds\":[\"HS_MISMATCH\"],\"itemsConcerned\":[1],\"legalBasis\":\"Article 28\",\"noticeDate\":\"2025-01-02\",\"noticeNumber\":\"NZ-R-7\"}";
    }

    private static String agreement(String id, int version) {
        return ("{\"agreementId\":\"%s\",\"forms\":[{\"criteria\":[\"WO\",\"RVC #%%\"],\"formType\":\"NZSG\"}],\"hsEdition\":\"2022\",\"inForceFrom\":\"20%d0-01-01\",\"issue\":{\"validityMonths\":12},\"parties\":[\"NZCustomsMSP\",\"SGCustomsMSP\"],\"title\":\"Closer economic partnership\",\"version\":%d}")
                .formatted(id, version == 1 ? 2 : 9, version);
    }

    private static String arrangement(String id) {
        return ("{\"arrangementId\":\"%s\",\"benefits\":[\"LOWER_INSPECTION_RATE\"],\"coveredRoles\":[\"EXPORTER\"],\"coveredTiers\":[{\"administration\":\"SGCustomsMSP\",\"tier\":\"STP-Plus\"},{\"administration\":\"NZCustomsMSP\",\"tier\":\"SES\"}],\"directions\":[\"EXPORT\"],\"inForceFrom\":\"2025-01-01T00:00:00Z\",\"parties\":[\"NZCustomsMSP\",\"SGCustomsMSP\"]}")
                .formatted(id);
    }

    private static String authorisation(String id, ConfidentialPart<?> part) {
        return ("{\"administration\":\"SGCustomsMSP\",\"effectiveFrom\":\"2025-01-01T00:00:00Z\",\"payloadHash\":\"%s\",\"recordId\":\"%s\",\"sharedWith\":[\"NZCustomsMSP\"],\"validTo\":\"2099-01-01T00:00:00Z\"}")
                .formatted(part.digest(), id);
    }

    private static ConfidentialPart<EnrolmentDetails> enrolled(String sharedWith, String salt) {
        return ConfidentialPart.read(
                utf8(
                        "{\"confidential\":{\"containerNumber\":\"CSQU3054383\",\"holderHash\":\"%s\",\"proofHash\":\"%s\",\"proofType\":\"BILL_OF_LADING\",\"sharedWith\":[%s],\"traderTin\":\"CN3501960001\",\"validTo\":\"2099-01-01T00:00:00Z\"},\"salt\":\"%s\"}"
                                .formatted("8".repeat(64), "7".repeat(64), sharedWith, salt)),
                EnrolmentDetails.SHAPE);
    }

    private static String enrolment(String id, String status, ConfidentialPart<?> part) {
        return "{\"administration\":\"CNCustomsMSP\",\"enrolmentId\":\"%s\",\"payloadHash\":\"%s\",\"status\":\"%s\"}"
                .formatted(id, part.digest(), status);
    }

    private static String movement(String container, String code, String time) {
        return ("{\"classifier\":\"ACT\",\"containerNumber\":\"%s\",\"direction\":\"EXPORT\",\"emptyIndicator\":\"LADEN\",\"eventCode\":\"%s\",\"eventTime\":\"%s\",\"eventType\":\"EQUIPMENT\",\"location\":\"SGSIN\",\"reportedTime\":\"%s\"}")
                .formatted(container, code, time, time);
    }

    private static String shared() {
        return "{\"billOfLading\":\"GOLDEN-BILL\",\"classifier\":\"ACT\",\"eventCode\":\"ARRI\",\"eventTime\":\"2026-11-03T22:15:00+08:00\",\"eventType\":\"TRANSPORT\",\"location\":\"SGSIN\",\"originatingParty\":\"PTLN\",\"originatorEventId\":\"G-1\",\"reportedTime\":\"2026-11-03T22:15:00+08:00\",\"updatedTime\":\"2026-11-03T22:16:00Z\"}";
    }

    private static String id(String reported) {
        ContainerMovement recorded = ContainerMovementJson.readRecorded(
                utf8(reported.substring(0, reported.length() - 1) + ",\"writer\":\"" + SINGAPORE + "\"}"));
        return ContainerMovementJson.eventId(recorded).hex();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

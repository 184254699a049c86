package org.portolan.gateway.subscription;

import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.enrolment.Validity;
import org.portolan.records.fixture.Operators;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.look.LookReport;
import org.portolan.records.look.LookReportId;
import org.portolan.records.member.MspId;
import org.portolan.records.trade.TraderIdentification;

/** Transactions of enrolments, looks, arrangements and members, as blocks hold them at the peer of CN customs. */
final class ToldBlocks {
    static final String BOX = "CSQU3054383";
    static final String TRADER = "CN9112011605DEMO";

    /** On which transactions are signed that say nothing else. */
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private ToldBlocks() {}

    /** An event that bears out who follows the box by its bill of lading. */
    static TestTransaction borneOut() {
        return record(
                by("CNTXGPortMSP"),
                recorded(BOX, "XSTK", "EQUIPMENT", "2026-11-20T08:00:00+08:00", "CNTXG", "CNTXGPortMSP")
                        .but()
                        .documents(Shipments.underBill("BL-1"))
                        .build());
    }

    /** An enrolment in some state, opened with an administration by the trader. */
    static TestTransaction enrolment(String administration, String id, EnrolmentStatus status) {
        return by(administration)
                .writes("certificate", key("guard", administration), administration)
                .writes(
                        "certificate",
                        key("enrolment", administration, id),
                        TrackingEnrolment.SHAPE.text(new TrackingEnrolment(
                                new EnrolmentId(id),
                                new MspId(administration),
                                status,
                                part(List.of()).digest())));
    }

    /** The same, with its confidential part for CN. */
    static TestTransaction known(String administration, String id, EnrolmentStatus status) {
        return enrolment(administration, id, status)
                .hides("_implicit_org_" + EngineUnderTest.CN, key("enrolment", administration, id), text(List.of()));
    }

    /** The same enrolment with another confidential part, of which CN gets nothing. */
    static TestTransaction unshared(String administration, String id) {
        return by(administration)
                .writes(
                        "certificate",
                        key("enrolment", administration, id),
                        TrackingEnrolment.SHAPE.text(new TrackingEnrolment(
                                new EnrolmentId(id),
                                new MspId(administration),
                                EnrolmentStatus.ACTIVE,
                                part(List.of(new MspId("NZCustomsMSP"))).digest())));
    }

    static ConfidentialPart<EnrolmentDetails> part(List<MspId> sharedWith) {
        var trader = new TraderIdentification(TRADER);
        var proof = InterestProof.of(new ContainerNumber(BOX), ProofType.BILL_OF_LADING, "BL-1", trader);
        return ConfidentialPart.of(
                new EnrolmentDetails(trader, proof, Validity.UNBOUNDED, sharedWith),
                EnrolmentDetails.SHAPE,
                Salt.ofHex("5a".repeat(32)));
    }

    private static String text(List<MspId> sharedWith) {
        return new String(part(sharedWith).write(), StandardCharsets.UTF_8);
    }

    /** What SG tells CN of having looked at boxes on a day. */
    static TestTransaction looked(int number, LocalDate day, String... boxes) {
        var reporter = new MspId("SGCustomsMSP");
        var looks = Stream.of(boxes)
                .map(box -> new Look(reporter, new ContainerNumber(box), LookPurpose.ENQUIRY, day))
                .toList();
        var part = ConfidentialPart.of(new LookDetails(looks), LookDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
        var id = "00000000-0000-0000-0000-%012d".formatted(number);
        var report = new LookReport(new LookReportId(id), reporter, new MspId(EngineUnderTest.CN), part.digest());
        var key = key("look", reporter.id(), id);
        return by(reporter.id())
                .writes("certificate", key("guard", reporter.id()), reporter.id())
                .writes("certificate", key, LookReport.SHAPE.text(report))
                .hides("_implicit_org_" + EngineUnderTest.CN, key, new String(part.write(), StandardCharsets.UTF_8));
    }

    static TestTransaction signed(String party) {
        return arrangement(party, MutualRecognitionArrangement.SHAPE.text(Operators.singaporeAndNewZealand()));
    }

    static TestTransaction takenBack(String party) {
        return arrangement(party, new String(SignedText.withdrawn(), StandardCharsets.UTF_8));
    }

    private static TestTransaction arrangement(String party, String text) {
        var id = Operators.singaporeAndNewZealand().arrangementId().id();
        return by(party)
                .writes("certificate", key("guard", party), party)
                .writes("certificate", key("arrangement", id, party), text);
    }

    static TestTransaction member(String namespace, String mspId, String name) {
        return by(EngineUnderTest.CN)
                .writes(
                        namespace,
                        key("member", mspId),
                        "{\"capacities\":[{\"country\":\"SG\",\"kind\":\"CUSTOMS_ADMINISTRATION\"}],\"mspId\":\"%s\",\"name\":\"%s\"}"
                                .formatted(mspId, name));
    }
}

package org.portolan.gateway.lookup;

import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.trace.Movements;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
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
import org.portolan.records.member.MspId;
import org.portolan.records.trade.TraderIdentification;

/** A chain on which traders have enrolled containers, rightly and wrongly. */
final class Probed {
    static final String CN = "CNCustomsMSP";
    static final TraderIdentification TRADER = new TraderIdentification("CN9112011605DEMO");
    static final TraderIdentification ANOTHER = new TraderIdentification("CN913100OTHER");
    static final String PORT = "CNTXGPortMSP";

    private final TestChain chain = new TestChain("portolan");
    private int enrolments;

    TestChain chain() {
        return chain;
    }

    static String bill(ContainerNumber container) {
        return "BL-" + container;
    }

    /** The port is a member. */
    void port() {
        chain.add(by(CN).writes(
                        "movement",
                        key("member", PORT),
                        "{\"capacities\":[{\"kind\":\"PORT_OPERATOR\",\"places\":[\"CNTXG\"]}],\"mspId\":\"" + PORT
                                + "\",\"name\":\"Tianjin\"}"));
    }

    /** A port reports a gate-in that names the container's bill of lading. */
    void report(ContainerNumber container) {
        chain.add(Movements.record(by(PORT), gateIn(container, "ACT", "CNTXG", "")));
    }

    /** A port plans one. */
    void plan(ContainerNumber container) {
        chain.add(Movements.record(by(PORT), gateIn(container, "PLN", "CNTXG", "")));
    }

    /** A port reports one, and takes it back. */
    void takeBack(ContainerNumber container) {
        report(container);
        var reported = ContainerMovementJson.eventId(gateIn(container, "ACT", "CNTXG", ""));
        chain.add(Movements.record(
                by(PORT), gateIn(container, "ACT", "CNTXG", ",\"retractedEventId\":\"" + reported + "\"")));
    }

    /** It is reported at another place. */
    void elsewhere(ContainerNumber container) {
        chain.add(Movements.record(by(PORT), gateIn(container, "ACT", "SGSIN", "")));
    }

    private static ContainerMovement gateIn(
            ContainerNumber container, String classifier, String location, String more) {
        var json = """
                {"billOfLading":"%s","classifier":"%s","containerNumber":"%s","direction":"EXPORT",\
                "emptyIndicator":"LADEN","eventCode":"GTIN","eventTime":"2026-11-20T08:15:00+08:00",\
                "eventType":"EQUIPMENT","location":"%s","reportedTime":"2026-11-20T08:17:00+08:00"%s}""".formatted(bill(container), classifier, container, location, more);
        return ContainerMovementJson.readReported(json.getBytes(StandardCharsets.UTF_8))
                .writtenBy(new MspId(PORT));
    }

    static InterestProof proof(ContainerNumber container, TraderIdentification holder) {
        return InterestProof.of(container, ProofType.BILL_OF_LADING, bill(container), holder);
    }

    /** Puts an enrolment on the ledger, as the contract does, past every check of the gateway. */
    TrackingEnrolment enrol(TraderIdentification trader, InterestProof proof, Validity validity) {
        var details = new EnrolmentDetails(trader, proof, validity, List.of());
        return write(
                new EnrolmentId("00000000-0000-0000-0000-%012d".formatted(++enrolments)),
                details,
                EnrolmentStatus.ACTIVE);
    }

    void request(TraderIdentification trader, InterestProof proof) {
        var details = new EnrolmentDetails(trader, proof, Validity.UNBOUNDED, List.of());
        write(
                new EnrolmentId("00000000-0000-0000-0000-%012d".formatted(++enrolments)),
                details,
                EnrolmentStatus.REQUESTED);
    }

    void change(TrackingEnrolment enrolment, EnrolmentStatus next) {
        chain.add(
                by(CN).writes("certificate", name(enrolment), text(TrackingEnrolment.SHAPE.write(enrolment.in(next)))));
    }

    private TrackingEnrolment write(EnrolmentId id, EnrolmentDetails details, EnrolmentStatus status) {
        var part = ConfidentialPart.of(details, EnrolmentDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
        var enrolment = new TrackingEnrolment(id, new MspId(CN), status, part.digest());
        chain.add(by(CN).writes("certificate", key("guard", CN), CN)
                .writes("certificate", name(enrolment), text(TrackingEnrolment.SHAPE.write(enrolment)))
                .hides("_implicit_org_" + CN, name(enrolment), text(part.write())));
        return enrolment;
    }

    private static String name(TrackingEnrolment enrolment) {
        return key("enrolment", CN, enrolment.enrolmentId().id());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}

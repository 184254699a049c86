package org.portolan.records.enrolment;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.trade.InterestEvidence;
import org.portolan.records.trade.TraderIdentification;

/**
 * The confidential part of an enrolment: which trader follows which container, on which proof, for how long, and who
 * else may know.
 */
public record EnrolmentDetails(
        TraderIdentification trader, InterestProof proof, Validity validity, List<MspId> sharedWith) {
    static final int MOST_SHARED = 50;

    /** As it is sent confidentially and lies in a private store: flat, whatever its parts are called here. */
    public static final Shape<EnrolmentDetails> SHAPE = Shape.of(details -> {
        var container = details.required(
                "containerNumber", ContainerNumber.TEXT, part -> part.proof().containerNumber());
        var proofType = details.required(
                "proofType",
                TextForm.codes(ProofType.class),
                part -> part.proof().type());
        var proofHash =
                details.required("proofHash", Digest.TEXT, part -> part.proof().hash());
        var holderHash =
                details.optional("holderHash", Digest.TEXT, part -> part.proof().holderHash());
        var trader = details.required("traderTin", TraderIdentification.TEXT, EnrolmentDetails::trader);
        var validFrom = details.optional(
                "validFrom", TextForm.TIME, part -> part.validity().from());
        var validTo = details.optional(
                "validTo", TextForm.TIME, part -> part.validity().to());
        var sharedWith = details.list("sharedWith", MOST_SHARED, MspId.TEXT, EnrolmentDetails::sharedWith);
        return taken -> {
            InterestProof proof = new InterestProof(
                    taken.of(container), taken.of(proofType), taken.of(proofHash), taken.of(holderHash));
            return new EnrolmentDetails(
                    taken.of(trader),
                    proof,
                    new Validity(taken.of(validFrom), taken.of(validTo)),
                    taken.of(sharedWith));
        };
    });

    public EnrolmentDetails {
        sharedWith = sharedWith.stream().sorted().distinct().toList();
        if (sharedWith.size() > MOST_SHARED) {
            throw new InvalidValue(Reason.at("sharedWith", ReasonCode.LIST_SIZE, "must be at most " + MOST_SHARED));
        }
    }

    /** The same enrolment, known to these administrations. */
    public EnrolmentDetails sharedWith(List<MspId> others) {
        return new EnrolmentDetails(trader, proof, validity, others);
    }

    /** Who may know of it: its administration and those with whom it is shared. */
    public List<MspId> entitled(MspId administration) {
        return Stream.concat(Stream.of(administration), sharedWith.stream()).toList();
    }

    /** Whether a recorded event of the container bears the proof out. */
    public boolean isProvenBy(ContainerMovement movement) {
        return proof.isProvenBy(movement, trader);
    }

    /** Whether a paper about the container bears the proof out. */
    public boolean isProvenBy(InterestEvidence paper) {
        return proof.isProvenBy(paper, trader);
    }
}

package org.portolan.records.enrolment;

import java.util.List;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.trade.TraderIdentification;

/**
 * The confidential part of an enrolment: which trader follows which container, on which proof, for how long, and who
 * else may know.
 */
public record EnrolmentDetails(
        TraderIdentification trader, InterestProof proof, Validity validity, List<MspId> sharedWith) {
    static final int MOST_SHARED = 50;

    public EnrolmentDetails {
        sharedWith = sharedWith.stream().sorted().distinct().toList();
        if (sharedWith.size() > MOST_SHARED) {
            throw new InvalidValue(Reason.at("sharedWith", "LIST_SIZE", "must be at most " + MOST_SHARED));
        }
    }

    /** The same enrolment, known to these administrations. */
    public EnrolmentDetails sharedWith(List<MspId> others) {
        return new EnrolmentDetails(trader, proof, validity, others);
    }

    /** Whether a recorded event of the container bears the proof out. */
    public boolean isProvenBy(ContainerMovement movement) {
        return proof.isProvenBy(movement, trader);
    }

    /** Whether a certificate about the container bears the proof out. */
    public boolean isProvenBy(CertificateDetails certificate) {
        return proof.isProvenBy(certificate, trader);
    }
}

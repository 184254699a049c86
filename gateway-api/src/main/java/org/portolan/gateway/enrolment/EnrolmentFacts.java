package org.portolan.gateway.enrolment;

import java.util.Optional;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.member.MspId;
import org.portolan.records.trade.TraderIdentification;

/** What the read side knows that decides about enrolments. It may lag behind the ledger by some blocks. */
public interface EnrolmentFacts {

    /** Whether a recorded movement of the container, or a certificate about it, bears out the proof. */
    boolean bearsOut(InterestProof proof);

    /** The trader for whom an enrolment was opened at the administration; empty when there is none or it is not known. */
    Optional<TraderIdentification> trader(MspId administration, EnrolmentId enrolment);
}

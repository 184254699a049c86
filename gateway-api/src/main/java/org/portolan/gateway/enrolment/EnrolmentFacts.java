package org.portolan.gateway.enrolment;

import java.util.List;
import java.util.Optional;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.member.MspId;

/** What the read side knows that decides about enrolments. It may lag behind the ledger by some blocks. */
public interface EnrolmentFacts {

    /** Whether a recorded movement of the container, or a certificate about it, bears out the proof. */
    boolean bearsOut(EnrolmentDetails details);

    /** Of each enrolment of this trader at the administration that rests on the same proof, whether it is open. */
    List<Boolean> alike(MspId administration, EnrolmentDetails details);

    /** The confidential part of an enrolment at the administration; empty when there is none or it is not known. */
    Optional<ConfidentialPart<EnrolmentDetails>> part(MspId administration, EnrolmentId enrolment);
}

package org.portolan.records.enrolment;

import java.util.List;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.trade.TraderIdentification;

/** The confidential part of an enrolment: which trader follows which container, on which proof, and who else may know. */
public record EnrolmentDetails(TraderIdentification trader, InterestProof proof, List<MspId> sharedWith) {
    static final int MOST_SHARED = 50;

    public EnrolmentDetails {
        sharedWith = sharedWith.stream().sorted().distinct().toList();
        if (sharedWith.size() > MOST_SHARED) {
            throw new InvalidValue(Reason.at("sharedWith", "LIST_SIZE", "must be at most " + MOST_SHARED));
        }
    }
}

package org.portolan.records.aeo.arrangement;

import java.time.Instant;
import java.util.Set;
import org.portolan.records.member.MspId;

/** An arrangement and the parties that have signed this very text. */
public record SignedArrangement(MutualRecognitionArrangement arrangement, Set<MspId> signedBy) {
    public SignedArrangement {
        signedBy = Set.copyOf(signedBy);
    }

    /** What it is at a time. */
    public ArrangementState stateAt(Instant time) {
        return arrangement.stateAt(time, signedBy);
    }
}

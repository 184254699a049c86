package org.portolan.records.aeo.arrangement;

import java.time.Instant;
import java.util.Set;
import org.portolan.records.member.MspId;

/** An arrangement and the parties that have signed this very text. */
public record SignedArrangement(MutualRecognitionArrangement arrangement, Set<MspId> signedBy) {
    public SignedArrangement {
        signedBy = Set.copyOf(signedBy);
    }

    /** Whether every party has signed this very text, so that none may go back by itself, whether its day has come or not. */
    public boolean binds() {
        return signedBy.containsAll(arrangement.parties());
    }

    /** What it is at a time. */
    public ArrangementState stateAt(Instant time) {
        return arrangement.stateAt(time, signedBy);
    }
}

package org.portolan.network.fabric.lifecycle;

import java.util.List;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessResult;

/** What an organisation has done about a definition that is to be committed. */
public enum Approval {
    APPROVED,
    /** It approved a definition of that sequence with another version. */
    ANOTHER_VERSION,
    /** It approved a definition of that sequence with another endorsement policy or other collections. */
    ANOTHER_POLICY,
    NONE;

    static Approval of(CheckCommitReadinessResult answer, String mspId) {
        if (answer.getApprovalsOrDefault(mspId, false)) {
            return APPROVED;
        }
        // An organisation that approved nothing differs in the definition as a whole.
        List<String> differences = answer.getMismatchesOrDefault(
                        mspId, CheckCommitReadinessResult.Mismatches.getDefaultInstance())
                .getItemsList();
        if (differences.stream().anyMatch(item -> item.startsWith("EndorsementInfo"))) {
            return ANOTHER_VERSION;
        }
        boolean otherRules =
                differences.stream().anyMatch(item -> item.startsWith("ValidationInfo") || item.startsWith("Coll"));
        return otherRules ? ANOTHER_POLICY : NONE;
    }
}

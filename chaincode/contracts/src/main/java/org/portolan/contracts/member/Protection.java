package org.portolan.contracts.member;

import java.util.List;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.Endorsers;
import org.portolan.contracts.state.Guards;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;

/** What stands between a record and a tampered contract, which differs between the two chaincodes. */
public enum Protection {
    /** The chaincode's own endorsement policy; no key has one of its own, because the first would slow every key. */
    CHAINCODE_POLICY,
    /** Policies on keys: records about members need a majority of customs, records of a member that member. */
    KEY_POLICIES;

    /**
     * Stores a member; under key policies also its guard when it is new. A change is for customs to decide: it must not
     * need the guard, and with it the consent of the member that it is about.
     */
    void admit(ChannelState state, MemberRecord admitted, List<MspId> customs) {
        Member member = admitted.member();
        state.put(Members.key(member.mspId()), admitted.write());
        if (this == KEY_POLICIES) {
            state.entrust(Members.key(member.mspId()), Endorsers.majorityOf(customs));
            if (Members.record(state, member.mspId()).isEmpty()) {
                Guards.raise(state, member.mspId());
            }
        }
    }
}

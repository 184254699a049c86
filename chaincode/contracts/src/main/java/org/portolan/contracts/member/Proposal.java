package org.portolan.contracts.member;

import java.util.Optional;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;

/**
 * What customs administrations vote on: a member record, at a count of decisions on this member. A decision raises the
 * count, so the same record proposed again is another proposal, and ballots of before are ballots for none.
 */
record Proposal(Member member, long decisions) {
    private static final String KIND = "memberProposal";

    /** The proposal that this record would be now. */
    static Proposal now(ChannelState state, Member member) {
        return new Proposal(
                member,
                Members.record(state, member.mspId())
                        .map(MemberRecord::decisions)
                        .orElse(0L));
    }

    /** What was proposed last for this member and is not decided; the stored form is the member record alone. */
    static Optional<Proposal> standing(ChannelState state, MspId mspId) {
        return state.get(key(mspId)).map(MemberJson::read).map(member -> now(state, member));
    }

    void store(ChannelState state) {
        state.put(key(member.mspId()), MemberJson.write(member));
    }

    /** What a ballot carries, and an approval names. */
    Digest digest() {
        return Digest.of(CanonicalJson.write(JsonObject.builder()
                .put("decisions", new JsonInteger(decisions))
                .put("member", MemberJson.json(member))
                .build()));
    }

    /** The member record that follows when it is decided so. */
    MemberRecord decided() {
        return new MemberRecord(member, decisions + 1);
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("member", MemberJson.json(member))
                .put("proposal", digest())
                .build();
    }

    private static LedgerKey key(MspId mspId) {
        return LedgerKey.of(KIND, mspId.id());
    }
}

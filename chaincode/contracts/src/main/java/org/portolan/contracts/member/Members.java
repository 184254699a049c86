package org.portolan.contracts.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.contracts.state.StateEntry;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The member records of this chaincode. */
public final class Members {
    private static final String KIND = "member";

    private Members() {}

    /** The member that the caller speaks for; anybody else is refused. */
    public static Member ofCaller(Call call) {
        MspId caller = call.caller().member();
        return find(call.state(), caller)
                .orElseThrow(() -> Reason.of(ReasonCode.NOT_A_MEMBER, caller + " is not a member of this network.")
                        .asException());
    }

    /** For certificates of these roles, of members only: what every query needs. */
    public static Access only(Role... roles) {
        return new Access(Access.of(roles).roles(), Members::ofCaller);
    }

    /** For certificates of these roles of members, and of their gateways, which read for whom they have authenticated. */
    public static Access readers(Set<Role> roles) {
        return only(Stream.concat(roles.stream(), Stream.of(Role.GATEWAY)).toArray(Role[]::new));
    }

    /** The member record of an MSP. */
    public static Optional<Member> find(ChannelState state, MspId mspId) {
        return record(state, mspId).map(MemberRecord::member);
    }

    static Optional<MemberRecord> record(ChannelState state, MspId mspId) {
        return state.get(key(mspId)).map(MemberRecord::read);
    }

    /** The member record of an MSP that somebody else named. */
    public static Member require(ChannelState state, MspId mspId) {
        return find(state, mspId)
                .orElseThrow(() -> Reason.of(ReasonCode.NO_MEMBER, mspId + " is not a member of this network.")
                        .asException());
    }

    /** All members, by MSP id. */
    public static List<Member> all(ChannelState state) {
        return state.list(LedgerKey.of(KIND)).stream()
                .map(StateEntry::value)
                .map(MemberRecord::read)
                .map(MemberRecord::member)
                .toList();
    }

    /** The customs administrations among the members. */
    static List<MspId> customs(List<Member> members) {
        return members.stream()
                .filter(member -> member.customsOf().isPresent())
                .map(Member::mspId)
                .toList();
    }

    static LedgerKey key(MspId mspId) {
        return LedgerKey.of(KIND, mspId.id());
    }
}

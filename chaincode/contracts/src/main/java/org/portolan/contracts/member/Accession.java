package org.portolan.contracts.member;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;

/**
 * How a later member joins: one customs administration proposes it, and it is a member as soon as more than half of
 * them approved the same proposal. Proposing anew what a member already is changes its record in the same way.
 */
final class Accession {
    private static final String PROPOSAL = "memberProposal";
    private static final String APPROVAL = "memberApproval";

    private final Protection protection;

    Accession(Protection protection) {
        this.protection = protection;
    }

    JsonValue propose(Call call) {
        List<MspId> customs = electorate(call);
        Member proposed = MemberJson.readProposed(call.document(0));
        byte[] proposal = MemberJson.write(proposed);
        call.state().put(LedgerKey.of(PROPOSAL, proposed.mspId().id()), proposal);
        return vote(call, proposed, proposal, customs);
    }

    JsonValue approve(Call call) {
        List<MspId> customs = electorate(call);
        MspId mspId = new MspId(call.text(0));
        byte[] proposal = call.state()
                .get(LedgerKey.of(PROPOSAL, mspId.id()))
                .orElseThrow(() -> Reason.of("NO_PROPOSAL", "Nobody proposed " + mspId + " as a member.")
                        .asException());
        return vote(call, MemberJson.read(proposal), proposal, customs);
    }

    /** Those who decide; the caller has to be one of them, as its administrator. */
    private static List<MspId> electorate(Call call) {
        Roles.require(call, Role.ADMIN);
        List<MspId> customs = Members.customs(Members.all(call.state()));
        if (!customs.contains(call.caller().member())) {
            throw Reason.of("NOT_CUSTOMS", "Only customs administrations of the network decide on its members.")
                    .asException();
        }
        return customs;
    }

    private JsonValue vote(Call call, Member proposed, byte[] proposal, List<MspId> customs) {
        MspId voter = call.caller().member();
        byte[] ballot = Digest.of(proposal).hex().getBytes(StandardCharsets.UTF_8);
        long votes = 1 + othersFor(call.state(), proposed.mspId(), ballot, customs, voter);
        boolean effective = 2 * votes > customs.size();
        cast(call.state(), approvalKey(proposed.mspId(), voter), voter, ballot);
        if (effective) {
            protection.admit(call.state(), proposed, customs);
        }
        JsonObject result = JsonObject.builder()
                .put("approvals", new JsonInteger(votes))
                .put("effective", new JsonBoolean(effective))
                .put("member", MemberJson.json(proposed))
                .build();
        call.announce(effective ? "MemberJoined" : "MemberApproved", result);
        return result;
    }

    private static long othersFor(ChannelState state, MspId proposed, byte[] ballot, List<MspId> customs, MspId voter) {
        List<LedgerKey> keys = customs.stream()
                .filter(other -> !other.equals(voter))
                .map(other -> approvalKey(proposed, other))
                .toList();
        return state.getAll(keys).stream()
                .flatMap(Optional::stream)
                .filter(other -> Arrays.equals(other, ballot))
                .count();
    }

    private void cast(ChannelState state, LedgerKey key, MspId voter, byte[] ballot) {
        if (protection == Protection.KEY_POLICIES) {
            Guards.create(state, voter, key, ballot);
        } else {
            state.put(key, ballot);
        }
    }

    private static LedgerKey approvalKey(MspId proposed, MspId voter) {
        return LedgerKey.of(APPROVAL, proposed.id(), voter.id());
    }
}

package org.portolan.contracts.member;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * How a later member joins: one customs administration proposes it, and it is a member as soon as more than half of
 * them approved the same proposal. Proposing anew what a member already is changes its record in the same way. Who
 * approves names the digest of what it read; a decision uses up the ballots, and each may be taken back before.
 */
final class Accession {
    private static final String APPROVAL = "memberApproval";
    private static final byte[] TAKEN_BACK = "none".getBytes(StandardCharsets.UTF_8);

    private final Protection protection;

    Accession(Protection protection) {
        this.protection = protection;
    }

    JsonValue propose(Call call) {
        List<MspId> customs = electorate(call);
        Proposal proposal = Proposal.now(call.state(), MemberJson.readProposed(call.document(0)));
        proposal.store(call.state());
        return vote(call, proposal, customs);
    }

    JsonValue approve(Call call) {
        List<MspId> customs = electorate(call);
        Proposal proposal = standing(call);
        if (!proposal.digest().equals(new Digest(call.text(1)))) {
            throw Reason.at(
                            "proposal",
                            ReasonCode.ANOTHER_PROPOSAL,
                            "must be the digest of the proposal that stands now, as member:proposal tells it")
                    .asException();
        }
        return vote(call, proposal, customs);
    }

    /** Takes the caller's ballot about a member back, while it is not used up. */
    JsonValue takeBack(Call call) {
        electorate(call);
        MspId mspId = new MspId(call.text(0));
        MspId voter = call.caller().member();
        LedgerKey key = approvalKey(mspId, voter);
        if (call.state().get(key).isEmpty()) {
            throw Reason.of(ReasonCode.NO_BALLOT, voter + " approved nothing about " + mspId + ".")
                    .asException();
        }
        cast(call.state(), key, voter, TAKEN_BACK);
        JsonObject result =
                JsonObject.builder().put("mspId", mspId).put("voter", voter).build();
        call.announce("MemberApprovalTakenBack", result);
        return result;
    }

    /** The proposal that stands, and the digest by which it is approved. */
    JsonValue read(Call call) {
        return standing(call).json();
    }

    private static Proposal standing(Call call) {
        MspId mspId = new MspId(call.text(0));
        return Proposal.standing(call.state(), mspId)
                .orElseThrow(() -> Reason.of(ReasonCode.NO_PROPOSAL, "Nobody proposed " + mspId + " as a member.")
                        .asException());
    }

    /** Those who decide; the caller has to be one of them. */
    private static List<MspId> electorate(Call call) {
        List<MspId> customs = Members.customs(Members.all(call.state()));
        if (!customs.contains(call.caller().member())) {
            throw Reason.of(
                            ReasonCode.NOT_CUSTOMS,
                            "Only customs administrations of the network decide on its members.")
                    .asException();
        }
        return customs;
    }

    private JsonValue vote(Call call, Proposal proposal, List<MspId> customs) {
        MspId voter = call.caller().member();
        MspId mspId = proposal.member().mspId();
        byte[] ballot = proposal.digest().hex().getBytes(StandardCharsets.UTF_8);
        long votes = 1 + othersFor(call.state(), mspId, ballot, customs, voter);
        boolean effective = 2 * votes > customs.size();
        cast(call.state(), approvalKey(mspId, voter), voter, ballot);
        if (effective) {
            protection.admit(call.state(), proposal.decided(), customs);
        }
        JsonObject result = JsonObject.builder()
                .put("approvals", new JsonInteger(votes))
                .put("effective", new JsonBoolean(effective))
                .put("member", MemberJson.json(proposal.member()))
                .put("proposal", proposal.digest())
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

package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.portolan.network.embedded.ledger.transaction.EndorserTransaction;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.Member;
import org.portolan.network.msp.RefusedIdentity;
import org.portolan.network.policy.PolicyEvaluator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The members whose endorsement of one transaction verifies, and which policies they satisfy. */
final class Endorsers {
    private static final Logger LOG = LoggerFactory.getLogger(Endorsers.class);

    private final List<Member> members;
    private final Map<SignaturePolicyEnvelope, Boolean> satisfied = new HashMap<>();

    private Endorsers(List<Member> members) {
        this.members = List.copyOf(members);
    }

    /** An endorsement that does not verify counts for nothing; it does not spoil the others. */
    static Endorsers of(EndorserTransaction transaction, ChannelMsps msps) {
        List<Member> members = new ArrayList<>();
        ByteString response = transaction.proposalResponse();
        for (Endorsement endorsement : transaction.endorsements()) {
            try {
                Member member = msps.identifyAtAnyTime(endorsement.getEndorser());
                member.verify(
                        response.concat(endorsement.getEndorser()).toByteArray(),
                        endorsement.getSignature().toByteArray());
                members.add(member);
            } catch (RefusedIdentity e) {
                LOG.warn("an endorsement of transaction {} does not count: {}", transaction.id(), e.getMessage());
            }
        }
        return new Endorsers(members);
    }

    /** A transaction asks the same few policies for its many keys. */
    boolean satisfy(SignaturePolicyEnvelope policy) {
        return satisfied.computeIfAbsent(policy, asked -> new PolicyEvaluator().satisfied(asked, members));
    }

    List<String> mspIds() {
        return members.stream().map(Member::mspId).toList();
    }
}

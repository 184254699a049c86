package org.portolan.contracts.state;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.portolan.records.member.MspId;

/** The members whose peers have to sign a change: so many of these. */
public record Endorsers(int needed, SortedSet<MspId> members) {
    public Endorsers {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    /** A peer of this member and no other will do. */
    public static Endorsers only(MspId member) {
        return new Endorsers(1, new TreeSet<>(List.of(member)));
    }

    /** More than half of these. */
    public static Endorsers majorityOf(Collection<MspId> members) {
        return new Endorsers(members.size() / 2 + 1, new TreeSet<>(members));
    }

    /** The key-level policy in Fabric's form. */
    byte[] policy() {
        SignaturePolicy.NOutOf.Builder rule =
                SignaturePolicy.NOutOf.newBuilder().setN(needed);
        IntStream.range(0, members.size())
                .forEach(index -> rule.addRules(SignaturePolicy.newBuilder().setSignedBy(index)));
        return SignaturePolicyEnvelope.newBuilder()
                .setRule(SignaturePolicy.newBuilder().setNOutOf(rule))
                .addAllIdentities(members.stream().map(Endorsers::peerOf).toList())
                .build()
                .toByteArray();
    }

    private static MSPPrincipal peerOf(MspId member) {
        MSPRole role = MSPRole.newBuilder()
                .setMspIdentifier(member.id())
                .setRole(MSPRole.MSPRoleType.PEER)
                .build();
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(role.toByteString())
                .build();
    }
}

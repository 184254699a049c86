package org.portolan.network.policy;

import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.portolan.network.msp.Member;

/** Decides as Fabric does whether signers satisfy a policy: each signer counts once, left to right. */
public final class PolicyEvaluator {
    /** The signers must have been verified; the same identity twice counts once. */
    public boolean satisfied(SignaturePolicyEnvelope policy, List<Member> signers) {
        List<Member> distinct = distinct(signers);
        return satisfied(policy.getRule(), policy.getIdentitiesList(), distinct, new boolean[distinct.size()]);
    }

    /** As Fabric does, a gate goes through all its rules and each keeps the signers it has used, even beyond the number needed. */
    private static boolean satisfied(
            SignaturePolicy rule, List<MSPPrincipal> principals, List<Member> signers, boolean[] used) {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY -> use(principal(principals, rule.getSignedBy()), signers, used);
            case N_OUT_OF -> {
                int satisfied = 0;
                for (SignaturePolicy inner : rule.getNOutOf().getRulesList()) {
                    boolean[] attempt = Arrays.copyOf(used, used.length);
                    if (satisfied(inner, principals, signers, attempt)) {
                        satisfied++;
                        System.arraycopy(attempt, 0, used, 0, used.length);
                    }
                }
                yield satisfied >= rule.getNOutOf().getN();
            }
            case TYPE_NOT_SET -> false;
        };
    }

    private static MSPPrincipal principal(List<MSPPrincipal> principals, int index) {
        return index >= 0 && index < principals.size() ? principals.get(index) : MSPPrincipal.getDefaultInstance();
    }

    private static boolean use(MSPPrincipal principal, List<Member> signers, boolean[] used) {
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && Principals.matches(principal, signers.get(i))) {
                used[i] = true;
                return true;
            }
        }
        return false;
    }

    private static List<Member> distinct(List<Member> signers) {
        Set<Signer> seen = new HashSet<>();
        List<Member> distinct = new ArrayList<>();
        for (Member signer : signers) {
            if (seen.add(Signer.of(signer))) {
                distinct.add(signer);
            }
        }
        return distinct;
    }

    /** The signed part of the certificate: its signature can be rewritten without the CA and must not make two of one. */
    private record Signer(String mspId, ByteBuffer certificate) {
        static Signer of(Member member) {
            try {
                return new Signer(
                        member.mspId(), ByteBuffer.wrap(member.certificate().getTBSCertificate()));
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a verified certificate has no encoding", e);
            }
        }
    }
}

package org.portolan.network.fabric.update.words;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** A policy as a person writes it. */
final class PolicyInWords {

    private static final String UNREADABLE = "what cannot be read";

    private PolicyInWords() {}

    static String of(Policy policy) {
        try {
            return switch (policy.getType()) {
                case Policy.PolicyType.IMPLICIT_META_VALUE -> {
                    ImplicitMetaPolicy rule = ImplicitMetaPolicy.parseFrom(policy.getValue());
                    yield rule.getRule() + " " + rule.getSubPolicy();
                }
                case Policy.PolicyType.SIGNATURE_VALUE -> {
                    SignaturePolicyEnvelope rule = SignaturePolicyEnvelope.parseFrom(policy.getValue());
                    yield of(rule.getRule(), rule.getIdentitiesList());
                }
                default -> UNREADABLE;
            };
        } catch (InvalidProtocolBufferException e) {
            return UNREADABLE;
        }
    }

    private static String of(SignaturePolicy rule, List<MSPPrincipal> principals) {
        if (rule.hasNOutOf()) {
            SignaturePolicy.NOutOf some = rule.getNOutOf();
            return some.getRulesList().stream()
                    .map(each -> of(each, principals))
                    .collect(Collectors.joining(", ", "%d of (".formatted(some.getN()), ")"));
        }
        int number = rule.getSignedBy();
        return number >= 0 && number < principals.size() ? of(principals.get(number)) : UNREADABLE;
    }

    private static String of(MSPPrincipal principal) {
        try {
            return switch (principal.getPrincipalClassification()) {
                case ROLE -> {
                    MSPRole role = MSPRole.parseFrom(principal.getPrincipal());
                    yield role.getMspIdentifier() + "." + role.getRole().name().toLowerCase(Locale.ROOT);
                }
                case IDENTITY -> {
                    SerializedIdentity identity = SerializedIdentity.parseFrom(principal.getPrincipal());
                    yield CertificateInWords.of(identity.getIdBytes()) + " of " + identity.getMspid();
                }
                default -> UNREADABLE;
            };
        } catch (InvalidProtocolBufferException e) {
            return UNREADABLE;
        }
    }
}

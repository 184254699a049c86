package org.portolan.network.policy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Which organisations' peers to ask, one peer of each, so that all policies given are satisfied. */
public final class EndorsementPlan {
    /** Beyond so many organisations, sets are no longer enumerated but grown one by one. */
    private static final int ENUMERATED = 10;

    private EndorsementPlan() {}

    /** All sets that satisfy every policy and have no satisfying subset, smallest first. */
    public static List<Set<String>> layouts(
            Collection<SignaturePolicyEnvelope> policies, Collection<String> available) {
        List<String> organisations = List.copyOf(new TreeSet<>(available));
        if (organisations.size() > ENUMERATED) {
            return shrunk(policies, organisations).map(List::of).orElse(List.of());
        }
        List<Set<String>> layouts = new ArrayList<>();
        bySize(organisations.size()).forEach(bits -> {
            Set<String> candidate = new LinkedHashSet<>();
            bits.stream().forEach(i -> candidate.add(organisations.get(i)));
            if (layouts.stream().noneMatch(candidate::containsAll) && satisfiesAll(policies, candidate)) {
                layouts.add(candidate);
            }
        });
        return layouts;
    }

    private static List<BitSet> bySize(int organisations) {
        List<BitSet> subsets = new ArrayList<>();
        for (long bits = 0; bits < 1L << organisations; bits++) {
            subsets.add(BitSet.valueOf(new long[] {bits}));
        }
        subsets.sort(Comparator.comparingInt(BitSet::cardinality));
        return subsets;
    }

    private static Optional<Set<String>> shrunk(
            Collection<SignaturePolicyEnvelope> policies, List<String> organisations) {
        Set<String> set = new LinkedHashSet<>(organisations);
        if (!satisfiesAll(policies, set)) {
            return Optional.empty();
        }
        for (String organisation : organisations) {
            set.remove(organisation);
            if (!satisfiesAll(policies, set)) {
                set.add(organisation);
            }
        }
        return Optional.of(set);
    }

    private static boolean satisfiesAll(Collection<SignaturePolicyEnvelope> policies, Set<String> organisations) {
        return policies.stream()
                .allMatch(policy ->
                        satisfies(policy.getRule(), policy.getIdentitiesList(), organisations, new HashSet<>()));
    }

    private static boolean satisfies(
            SignaturePolicy rule, List<MSPPrincipal> principals, Set<String> organisations, Set<String> used) {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY -> {
                Optional<String> organisation = peerOrganisation(principals, rule.getSignedBy());
                yield organisation
                        .filter(organisations::contains)
                        .filter(used::add)
                        .isPresent();
            }
            case N_OUT_OF -> {
                int satisfied = 0;
                for (SignaturePolicy inner : rule.getNOutOf().getRulesList()) {
                    Set<String> attempt = new HashSet<>(used);
                    if (satisfies(inner, principals, organisations, attempt)) {
                        satisfied++;
                        used.addAll(attempt);
                    }
                }
                yield satisfied >= rule.getNOutOf().getN();
            }
            case TYPE_NOT_SET -> false;
        };
    }

    private static Optional<String> peerOrganisation(List<MSPPrincipal> principals, int index) {
        if (index < 0 || index >= principals.size()) {
            return Optional.empty();
        }
        try {
            MSPRole role = MSPRole.parseFrom(principals.get(index).getPrincipal());
            return switch (role.getRole()) {
                case PEER, MEMBER -> Optional.of(role.getMspIdentifier());
                default -> Optional.empty();
            };
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }
}

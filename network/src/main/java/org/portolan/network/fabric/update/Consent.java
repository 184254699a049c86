package org.portolan.network.fabric.update;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.portolan.network.fabric.update.words.CertificateInWords;
import org.portolan.network.fabric.update.words.Element;
import org.portolan.network.identity.authority.Subject;

/**
 * Whose administrators have consented to an update, and how many the policies in force demand. Orderers have the last
 * word: it is taken for granted here that an organisation's own policy asks for one of its administrators.
 */
public final class Consent {

    private static final String ADMIN = "admin";

    private final ConfigGroup channel;
    private final Set<String> signed = new TreeSet<>();
    private final List<String> signers = new ArrayList<>();
    private final Map<String, Demand> demands = new LinkedHashMap<>();

    private Consent(ConfigGroup channel) {
        this.channel = channel;
    }

    /** The consent to an update of this configuration. */
    public static Consent to(ProposedUpdate proposal, Config current, Clock clock) {
        Consent consent = new Consent(current.getChannelGroup());
        SignersInForce inForce = SignersInForce.of(current, clock);
        for (UpdateSignature each : proposal.signatures()) {
            Optional<String> objection = inForce.objection(each);
            consent.signers.add("signed by %s of %s%s"
                    .formatted(
                            each.signer(),
                            each.mspId(),
                            objection.map(", which does not count: "::concat).orElse("")));
            if (objection.isEmpty() && isAdministrator(each)) {
                consent.signed.add(each.mspId());
            }
        }
        Map<Element.Place, Element> before = Element.of(current.getChannelGroup());
        for (Element.Place place : proposal.update().written().keySet()) {
            Element changed = before.get(place);
            if (changed != null) {
                consent.demand(changed);
            }
        }
        return consent;
    }

    private static boolean isAdministrator(UpdateSignature signature) {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(signature.identity());
            return CertificateInWords.parse(identity.getIdBytes())
                    .map(Subject::of)
                    .flatMap(Subject::unit)
                    .filter(ADMIN::equals)
                    .isPresent();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a signer that was read before cannot be read", e);
        }
    }

    /** One policy: so many of these groups of the configuration must be satisfied, and these are. */
    private record Demand(String policy, Set<String> groups, Set<String> satisfied, int needed) {

        boolean isMet() {
            return satisfied.size() >= needed;
        }

        String inWords() {
            Set<String> others = new TreeSet<>(groups);
            others.removeAll(satisfied);
            String have = "%s: %d of the %d signatures that it needs%s"
                    .formatted(
                            policy,
                            Math.min(satisfied.size(), needed),
                            needed,
                            satisfied.isEmpty() ? "" : " (" + String.join(", ", satisfied) + ")");
            return isMet()
                    ? have
                    : "%s; %d more from %s".formatted(have, needed - satisfied.size(), String.join(", ", others));
        }
    }

    private void demand(Element changed) {
        String group = changed.place().kind() == Element.Kind.GROUP
                ? changed.place().path()
                : changed.place().parent();
        String policy = changed.modPolicy().startsWith("/")
                ? changed.modPolicy().substring(1)
                : group + "/" + changed.modPolicy();
        demands.computeIfAbsent(policy, this::demand);
    }

    private Demand demand(String policy) {
        String path = policy.substring(0, policy.lastIndexOf('/'));
        String name = policy.substring(policy.lastIndexOf('/') + 1);
        ConfigGroup group = group(path);
        Policy content = group.getPoliciesOrDefault(name, ConfigPolicy.getDefaultInstance())
                .getPolicy();
        if (content.getType() != Policy.PolicyType.IMPLICIT_META_VALUE) {
            String mspId = path.substring(path.lastIndexOf('/') + 1);
            return new Demand(policy, Set.of(mspId), signed.contains(mspId) ? Set.of(mspId) : Set.of(), 1);
        }
        Set<String> satisfied = new TreeSet<>();
        ImplicitMetaPolicy rule = implicit(content);
        for (String child : group.getGroupsMap().keySet()) {
            if (demand(path + "/" + child + "/" + rule.getSubPolicy()).isMet()) {
                satisfied.add(child);
            }
        }
        return new Demand(policy, group.getGroupsMap().keySet(), satisfied, needed(rule, group.getGroupsCount()));
    }

    private static int needed(ImplicitMetaPolicy rule, int groups) {
        return switch (rule.getRule()) {
            case ALL -> groups;
            case MAJORITY -> groups / 2 + 1;
            default -> Math.min(1, groups);
        };
    }

    private static ImplicitMetaPolicy implicit(Policy policy) {
        try {
            return ImplicitMetaPolicy.parseFrom(policy.getValue());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a policy in force cannot be read", e);
        }
    }

    private ConfigGroup group(String path) {
        ConfigGroup found = channel;
        String[] parts = path.split("/");
        for (int i = 1; i < parts.length; i++) {
            found = found.getGroupsOrDefault(parts[i], ConfigGroup.getDefaultInstance());
        }
        return found;
    }

    /** Whether the update can be submitted. */
    public boolean isEnough() {
        return demands.values().stream().allMatch(Demand::isMet);
    }

    /** Who has signed, and whose signature does not count any more. */
    public List<String> signers() {
        return List.copyOf(signers);
    }

    /** One sentence for each policy that has a say. */
    public List<String> inWords() {
        return demands.values().stream().map(Demand::inWords).toList();
    }
}

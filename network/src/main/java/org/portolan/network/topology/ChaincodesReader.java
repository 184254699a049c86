package org.portolan.network.topology;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.portolan.network.address.Address;
import org.portolan.network.policy.ChannelPolicies;
import org.portolan.network.policy.SignaturePolicies;
import org.portolan.network.yaml.Mistakes;
import org.portolan.network.yaml.Section;
import org.portolan.network.yaml.Text;

/** Reads the chaincodes, whose policies and services may only name organisations that take part. */
final class ChaincodesReader {

    private static final Predicate<String> NAME =
            Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*").asMatchPredicate();
    private static final Predicate<String> VERSION =
            Pattern.compile("[A-Za-z0-9_.+-]+").asMatchPredicate();

    private final Mistakes mistakes;
    private final OrganisationsReader organisations;
    private final boolean wholeNetwork;

    /** In a topology that is a part of a network, policies name organisations that are not in it. */
    ChaincodesReader(Mistakes mistakes, OrganisationsReader organisations, boolean wholeNetwork) {
        this.mistakes = mistakes;
        this.organisations = organisations;
        this.wholeNetwork = wholeNetwork;
    }

    List<Chaincode> chaincodes(Section root) {
        return root.sections("chaincodes").stream().map(this::chaincode).toList();
    }

    private Chaincode chaincode(Section section) {
        Text name = section.text("name").mustBe(NAME, "is no chaincode name", mistakes);
        Text version = section.text("version").mustBe(VERSION, "is no chaincode version", mistakes);
        int sequence = section.number("sequence", 1, 1, Integer.MAX_VALUE);
        mistakes.refuseDuplicate("chaincode", name);
        Text policy = section.text("endorsementPolicy");
        checkPolicy(policy);
        Map<String, Address> services = services(section);
        section.refuseUnknownKeys();
        return new Chaincode(name.value(), version.value(), sequence, policy.value(), services);
    }

    private Map<String, Address> services(Section section) {
        Map<String, Address> services = new LinkedHashMap<>();
        Optional<Section> listed = section.section("services");
        if (listed.isEmpty() || listed.get().entries().isEmpty()) {
            mistakes.add(section.line("services"), "a chaincode needs 'services': an address for each organisation");
            return services;
        }
        listed.get().entries().forEach((organisation, address) -> {
            organisation.mustBe(organisations::knowsOrganisation, "is no organisation of this topology", mistakes);
            services.put(organisation.value(), organisations.address(address));
        });
        return services;
    }

    private void checkPolicy(Text policy) {
        if (policy.isMissing()) {
            return;
        }
        if (ChannelPolicies.isReference(policy.value())) {
            policy.mustBe(
                    ChannelPolicies.ALL::contains,
                    "is no policy of a channel that a chaincode can have; those are "
                            + String.join(" and ", ChannelPolicies.ALL),
                    mistakes);
            return;
        }
        try {
            for (String mspId : mspIdsOf(SignaturePolicies.parse(policy.value()))) {
                if (wholeNetwork && !organisations.knowsMsp(mspId)) {
                    mistakes.add(
                            policy.line(),
                            "the policy names MSP '%s', which no organisation of this topology has".formatted(mspId));
                }
            }
        } catch (IllegalArgumentException | InvalidProtocolBufferException e) {
            mistakes.add(policy.line(), "the endorsement policy cannot be read: " + e.getMessage());
        }
    }

    private static TreeSet<String> mspIdsOf(SignaturePolicyEnvelope policy) throws InvalidProtocolBufferException {
        TreeSet<String> mspIds = new TreeSet<>();
        for (MSPPrincipal principal : policy.getIdentitiesList()) {
            mspIds.add(MSPRole.parseFrom(principal.getPrincipal()).getMspIdentifier());
        }
        return mspIds;
    }
}

package org.portolan.network.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.network.address.Address;
import org.portolan.network.identity.definition.NodeDefinition;
import org.portolan.network.identity.definition.OrganisationDefinition;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.yaml.Mistakes;
import org.portolan.network.yaml.Section;
import org.portolan.network.yaml.Text;

/** Reads who takes part, and remembers what later sections may refer to. */
final class OrganisationsReader {

    private static final Address UNKNOWN = new Address("unknown", 0);

    private final Mistakes mistakes;
    private final Optional<OrganisationDefinitions> identities;
    private final Set<String> names = new HashSet<>();
    private final Set<String> mspIds = new HashSet<>();
    private final Map<Address, Integer> taken = new LinkedHashMap<>();

    OrganisationsReader(Mistakes mistakes, Optional<OrganisationDefinitions> identities) {
        this.mistakes = mistakes;
        this.identities = identities;
    }

    boolean knowsOrganisation(String name) {
        return names.contains(name);
    }

    boolean knowsMsp(String mspId) {
        return mspIds.contains(mspId);
    }

    List<Organisation> organisations(Section root) {
        List<Organisation> organisations =
                required(root, "organisations").stream().map(this::organisation).toList();
        organisations.forEach(organisation -> {
            names.add(organisation.name());
            mspIds.add(organisation.mspId());
        });
        // They take part in the channel with peers that somebody else runs, and policies may name them.
        root.texts("elsewhere").forEach(mspId -> mspIds.add(mspId.value()));
        return organisations;
    }

    private Organisation organisation(Section section) {
        Text name = section.text("name");
        Text mspId = section.text("mspId");
        mistakes.refuseDuplicate("organisation", name);
        mistakes.refuseDuplicate("MSP id", mspId);
        Optional<OrganisationDefinition> definition = definition(name, mspId);
        List<Peer> peers = new ArrayList<>();
        for (Section peer : required(section, "peers")) {
            Text peerName = peer.text("name");
            mistakes.refuseDuplicate("peer of " + name.value(), peerName);
            definition.ifPresent(found -> mustBeAmong(found.peers(), "peer", peerName, name));
            peers.add(new Peer(peerName.value(), address(peer.text("address"))));
            peer.refuseUnknownKeys();
        }
        section.refuseUnknownKeys();
        return new Organisation(name.value(), mspId.value(), peers);
    }

    /** None where the topology is one organisation's part of a network that others order for. */
    List<OrdererNode> orderers(Section root) {
        return root.has("orderers")
                ? required(root, "orderers").stream().map(this::orderer).toList()
                : List.of();
    }

    private OrdererNode orderer(Section section) {
        Text name = section.text("name");
        Text organisation = section.text("organisation");
        Text mspId = section.text("mspId");
        mistakes.refuseDuplicate("orderer", name);
        definition(organisation, mspId)
                .ifPresent(found -> mustBeAmong(found.orderers(), "orderer", name, organisation));
        Address address = address(section.text("address"));
        section.refuseUnknownKeys();
        return new OrdererNode(name.value(), organisation.value(), mspId.value(), address);
    }

    /** The address in a text, after recording a mistake if it is none or somebody else listens there. */
    Address address(Text text) {
        Optional<Address> parsed = Address.parse(text.value());
        if (parsed.isEmpty()) {
            text.mustBe(_ -> false, Address.fault(text.value(), Address.RULE), mistakes);
            return UNKNOWN;
        }
        taken.forEach((other, line) -> {
            if (other.clashesWith(parsed.get())) {
                mistakes.add(text.line(), "%s is already used on line %d".formatted(parsed.get(), line));
            }
        });
        taken.putIfAbsent(parsed.get(), text.line());
        return parsed.get();
    }

    private List<Section> required(Section section, String key) {
        if (!section.has(key)) {
            section.text(key);
            return List.of();
        }
        List<Section> items = section.sections(key);
        if (items.isEmpty()) {
            mistakes.add(section.line(key), "'%s' needs at least one entry".formatted(key));
        }
        return items;
    }

    private Optional<OrganisationDefinition> definition(Text organisation, Text mspId) {
        if (identities.isEmpty() || organisation.isMissing()) {
            return Optional.empty();
        }
        Optional<OrganisationDefinition> definition = identities.get().named(organisation.value());
        if (definition.isEmpty()) {
            mistakes.add(
                    organisation.line(),
                    "organisation '%s' has no identities: it is not among the organisations they are defined for"
                            .formatted(organisation.value()));
        }
        definition.ifPresent(found -> mspId.mustBe(
                found.mspId()::equals,
                "is not the MSP id of %s in its identities, which is %s".formatted(found.name(), found.mspId()),
                mistakes));
        return definition;
    }

    private void mustBeAmong(List<NodeDefinition> defined, String kind, Text name, Text organisation) {
        name.mustBe(
                value -> defined.stream().anyMatch(node -> node.name().equals(value)),
                "has no identity: it is not among the %ss of %s".formatted(kind, organisation.value()),
                mistakes);
    }
}

package org.portolan.network.embedded.channel;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** What the topology says of the channel. */
public record ChannelSettings(
        String channel,
        List<ChannelOrganisation> organisations,
        List<ChannelOrganisation> ordererOrganisations,
        BatchLimits batch,
        List<ChaincodeDefinition> chaincodes) {
    public ChannelSettings {
        organisations = List.copyOf(organisations);
        ordererOrganisations = List.copyOf(ordererOrganisations);
        chaincodes = List.copyOf(chaincodes);
    }

    /** By the name under which it is called; nothing where the channel has none. */
    public Optional<ChaincodeDefinition> chaincode(String name) {
        return chaincodes.stream()
                .filter(chaincode -> chaincode.name().equals(name))
                .findFirst();
    }

    /** Of all organisations, in the order of the settings. */
    public List<String> mspIds() {
        return organisations.stream().map(ChannelOrganisation::mspId).toList();
    }

    /** The organisations that may hold the private data of a collection; none where there is no such collection. */
    public Set<String> entitled(String namespace, String collection) {
        Optional<String> owner = ImplicitCollections.owner(collection);
        if (owner.isPresent()) {
            return owner.filter(mspIds()::contains).map(Set::of).orElse(Set.of());
        }
        return chaincode(namespace)
                .flatMap(chaincode -> chaincode.collection(collection))
                .map(ChannelSettings::members)
                .orElse(Set.of());
    }

    private static Set<String> members(StaticCollectionConfig collection) {
        Set<String> members = new TreeSet<>();
        for (MSPPrincipal principal :
                collection.getMemberOrgsPolicy().getSignaturePolicy().getIdentitiesList()) {
            try {
                members.add(MSPRole.parseFrom(principal.getPrincipal()).getMspIdentifier());
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalArgumentException(
                        "the member policy of collection " + collection.getName() + " names no roles", e);
            }
        }
        return members;
    }
}

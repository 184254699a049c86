package org.portolan.network.embedded.ledger;

import java.util.List;
import java.util.Optional;

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

    public Optional<ChaincodeDefinition> chaincode(String name) {
        return chaincodes.stream()
                .filter(chaincode -> chaincode.name().equals(name))
                .findFirst();
    }

    public List<String> mspIds() {
        return organisations.stream().map(ChannelOrganisation::mspId).toList();
    }
}

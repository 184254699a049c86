package org.portolan.network.embedded.node;

import java.util.List;
import org.portolan.network.embedded.channel.ChannelOrganisation;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.msp.Msp;

/** Makes the channel's definition of the node's settings and of the ports that were found. */
final class ChannelSettingsFactory {
    private ChannelSettingsFactory() {}

    static ChannelSettings newChannelSettings(NodeSettings settings, Endpoints endpoints) {
        List<ChannelOrganisation> organisations = settings.peers().stream()
                .map(peer -> new ChannelOrganisation(
                        Msp.load(peer.organisationMsp(), peer.mspId()), List.of(endpoints.peerAddress(peer.mspId()))))
                .toList();
        OrdererSettings orderer = settings.orderer();
        ChannelOrganisation orderers = new ChannelOrganisation(
                Msp.load(orderer.organisationMsp(), orderer.mspId()),
                List.of(endpoints.orderer().address()));
        List<String> mspIds =
                organisations.stream().map(ChannelOrganisation::mspId).toList();
        return new ChannelSettings(
                settings.channel(),
                organisations,
                List.of(orderers),
                settings.batch(),
                settings.chaincodes().stream()
                        .map(chaincode -> chaincode.newDefinition(mspIds))
                        .toList());
    }
}

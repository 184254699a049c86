package org.portolan.network.embedded.lifecycle;

import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult.Chaincode;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult.InstalledChaincode;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult.References;
import org.portolan.network.embedded.chaincode.Chaincodes;
import org.portolan.network.embedded.channel.ChaincodeDefinition;
import org.portolan.network.embedded.channel.ChannelSettings;

/** Lists the contract processes of a peer as if their packages were installed: under the identifier they register. */
final class InstalledChaincodes {
    private final ChannelSettings settings;
    private final Chaincodes chaincodes;

    InstalledChaincodes(ChannelSettings settings, Chaincodes chaincodes) {
        this.settings = settings;
        this.chaincodes = chaincodes;
    }

    QueryInstalledChaincodesResult list() {
        QueryInstalledChaincodesResult.Builder result = QueryInstalledChaincodesResult.newBuilder();
        for (ChaincodeDefinition definition : settings.chaincodes()) {
            chaincodes
                    .packageId(definition.name())
                    .ifPresent(packageId -> result.addInstalledChaincodes(newInstalled(definition, packageId)));
        }
        return result.build();
    }

    private InstalledChaincode newInstalled(ChaincodeDefinition definition, String packageId) {
        Chaincode chaincode = Chaincode.newBuilder()
                .setName(definition.name())
                .setVersion(definition.version())
                .build();
        return InstalledChaincode.newBuilder()
                .setPackageId(packageId)
                .setLabel(packageId.split(":", 2)[0])
                .putReferences(
                        settings.channel(),
                        References.newBuilder().addChaincodes(chaincode).build())
                .build();
    }
}

package org.portolan.contracts.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.host.Host;
import org.portolan.contracts.host.TestHosts;
import org.portolan.contracts.state.PeerMessages;
import org.portolan.network.testnetwork.FabricTestNetwork;
import org.portolan.network.testnetwork.FiveOrganisations;

/** Real peers and one orderer; every peer speaks mutual TLS with its contracts. */
final class FabricDeployment implements Deployment {
    private final Map<String, String> places = new ConcurrentHashMap<>();
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final FabricTestNetwork peers;

    FabricDeployment(Path folder) {
        peers = FabricTestNetwork.start(FabricTestNetwork.RAFT, folder, (mspId, place) -> {
            String chaincode = place.substring(0, place.indexOf('@'));
            places.put(mspId + "/" + chaincode, place);
            runGenuine(mspId, chaincode);
        });
    }

    @Override
    public FiveOrganisations peers() {
        return peers;
    }

    @Override
    public void run(String mspId, String chaincode, BiFunction<ChaincodeStub, PeerMessages, Response> contracts) {
        String name = mspId + "/" + chaincode;
        Optional.ofNullable(hosts.remove(name)).ifPresent(Host::close);
        try {
            hosts.put(name, TestHosts.serve(places.get(name), contracts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void restartPeers() {
        peers.restart();
    }

    @Override
    public void close() {
        peers.close();
        hosts.values().forEach(Host::close);
    }
}

package org.portolan.contracts.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.host.Host;
import org.portolan.contracts.host.TestHosts;
import org.portolan.contracts.state.PeerMessages;
import org.portolan.network.embedded.chaincode.ChaincodeService;
import org.portolan.network.embedded.chaincode.ChaincodeTls;
import org.portolan.network.embedded.node.ChaincodeSettings;
import org.portolan.network.testnetwork.FiveOrganisations;
import org.portolan.network.testnetwork.TestNetwork;

/** The embedded node; China's speaks mutual TLS with its contracts. */
final class EmbeddedDeployment implements Deployment {
    private static final ChaincodeSettings MOVEMENT_SETTINGS = new ChaincodeSettings(
            ContractNetwork.MOVEMENT,
            "1",
            1,
            "OutOf(2, 'CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer')");
    private static final ChaincodeSettings CERTIFICATE_SETTINGS = new ChaincodeSettings(
            ContractNetwork.CERTIFICATE,
            "1",
            1,
            "OR('CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer', 'CNTXGPortMSP.peer',"
                    + " 'SGSINPortMSP.peer')");

    private final TestNetwork peers;
    private final Map<String, Host> hosts = new TreeMap<>();
    private final Map<String, ChaincodeService> services = new TreeMap<>();

    EmbeddedDeployment(Path folder) {
        peers = TestNetwork.start(folder, MOVEMENT_SETTINGS, CERTIFICATE_SETTINGS);
        for (String mspId : TestNetwork.mspIds()) {
            runGenuine(mspId, ContractNetwork.MOVEMENT);
            runGenuine(mspId, ContractNetwork.CERTIFICATE);
        }
        peers.awaitReady();
    }

    @Override
    public FiveOrganisations peers() {
        return peers;
    }

    @Override
    public void run(String mspId, String chaincode, BiFunction<ChaincodeStub, PeerMessages, Response> contracts) {
        Optional<Path> tls = mspId.equals(TestNetwork.CN)
                ? Optional.of(TestNetwork.identities(mspId).peerTls("peer0"))
                : Optional.empty();
        try {
            Host host = TestHosts.serve(chaincode, contracts, tls);
            services.put(mspId + "/" + chaincode, service(host, tls));
            connect(mspId, chaincode, service(host, tls));
            Optional.ofNullable(hosts.put(mspId + "/" + chaincode, host)).ifPresent(Host::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void restartPeers() {
        peers.restart();
        services.forEach((name, service) -> connect(name.split("/")[0], name.split("/")[1], service));
        peers.awaitReady();
    }

    private void connect(String mspId, String chaincode, ChaincodeService service) {
        peers.node().connectChaincode(mspId, chaincode, service);
    }

    private static ChaincodeService service(Host host, Optional<Path> tls) {
        Optional<ChaincodeTls> mutual = tls.map(folder -> new ChaincodeTls(
                folder.resolve("ca.crt"),
                Optional.of(
                        new ChaincodeTls.ClientKeyPair(folder.resolve("server.crt"), folder.resolve("server.key")))));
        return new ChaincodeService("127.0.0.1", host.ports().getFirst(), mutual);
    }

    @Override
    public void close() {
        peers.close();
        hosts.values().forEach(Host::close);
    }
}

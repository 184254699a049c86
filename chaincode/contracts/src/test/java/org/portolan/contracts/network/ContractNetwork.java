package org.portolan.contracts.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.host.Host;
import org.portolan.contracts.host.TestHosts;
import org.portolan.contracts.state.PeerMessages;
import org.portolan.network.embedded.chaincode.ChaincodeService;
import org.portolan.network.embedded.chaincode.ChaincodeTls;
import org.portolan.network.embedded.node.ChaincodeSettings;
import org.portolan.network.testnetwork.TestNetwork;
import org.portolan.records.fixture.Members;

/** Five organisations, each with its own contract listeners; China's speaks mutual TLS with its contracts. */
public final class ContractNetwork implements AutoCloseable {
    public static final String MOVEMENT = "movement";
    public static final String CERTIFICATE = "certificate";

    private static final ChaincodeSettings MOVEMENT_SETTINGS = new ChaincodeSettings(
            MOVEMENT, "1", 1, "OutOf(2, 'CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer')");
    private static final ChaincodeSettings CERTIFICATE_SETTINGS = new ChaincodeSettings(
            CERTIFICATE,
            "1",
            1,
            "OR('CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer', 'CNTXGPortMSP.peer',"
                    + " 'SGSINPortMSP.peer')");

    private final Path folder;
    private final TestNetwork peers;
    private final Map<String, Host> hosts = new TreeMap<>();
    private final Map<String, ChaincodeService> services = new TreeMap<>();
    private final List<Session> sessions = new ArrayList<>();

    private ContractNetwork() throws IOException {
        folder = Files.createTempDirectory("portolan-contracts");
        peers = TestNetwork.start(folder, MOVEMENT_SETTINGS, CERTIFICATE_SETTINGS);
        for (String mspId : TestNetwork.mspIds()) {
            run(mspId, MOVEMENT, TestHosts.genuine(MOVEMENT)::answer);
            run(mspId, CERTIFICATE, TestHosts.genuine(CERTIFICATE)::answer);
        }
        peers.awaitReady();
    }

    /** A network of its own, for tests that found it, tamper with it or search it; without members. */
    public static ContractNetwork start() {
        try {
            return new ContractNetwork();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One network for all tests that keep apart by what they record, with the members of the demo. */
    public static ContractNetwork shared() {
        return Shared.NETWORK;
    }

    /** Makes the five organisations members in both chaincodes. */
    public ContractNetwork founded() {
        Session admin = as(TestNetwork.CN, "admin");
        admin.call(MOVEMENT, "member:found")
                .with(Documents.members(Members.all()))
                .submit();
        admin.call(CERTIFICATE, "member:found")
                .with(Documents.members(Members.all()))
                .submit();
        return this;
    }

    /** A user at the peer of its own organisation. */
    public Session as(String mspId, String user) {
        return at(mspId, mspId, user);
    }

    /** A user of one organisation at the peer of another. */
    public Session at(String peerMspId, String mspId, String user) {
        Session session = new Session(peers.gateway(mspId, user, peerMspId));
        sessions.add(session);
        return session;
    }

    /** Puts these contracts in the place of those that an organisation runs. */
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

    public void awaitReady() {
        peers.awaitReady();
    }

    /** Stops all peers and starts them again, while the contracts keep running. */
    public void restartPeers() {
        peers.restart();
        services.forEach((name, service) -> connect(name.split("/")[0], name.split("/")[1], service));
        peers.awaitReady();
    }

    /** Where the node keeps blocks, states and private stores. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        sessions.forEach(Session::close);
        peers.close();
        hosts.values().forEach(Host::close);
        delete();
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static final class Shared {
        private static final ContractNetwork NETWORK = start().founded();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(NETWORK::close));
        }
    }
}

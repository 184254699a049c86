package org.portolan.network.testnetwork;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Gateway;
import org.portolan.network.address.Address;
import org.portolan.network.embedded.chaincode.ChaincodeService;
import org.portolan.network.embedded.channel.BatchLimits;
import org.portolan.network.embedded.node.ChaincodeSettings;
import org.portolan.network.embedded.node.EmbeddedNode;
import org.portolan.network.embedded.node.NodeFailed;
import org.portolan.network.embedded.node.NodeSettings;
import org.portolan.network.embedded.node.OrdererSettings;
import org.portolan.network.embedded.node.PeerSettings;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.TestNetworkIdentities;

/**
 * The embedded node with the demo's five organisations, and connections to it as their users have them.
 *
 * <pre>{@code
 * try (TestNetwork network = TestNetwork.start(folder, new ChaincodeSettings("movement", "1", 1, policy))) {
 *     network.connectChaincode("CNCustomsMSP", "movement", "127.0.0.1", port);
 *     network.awaitReady();
 *     try (Gateway gateway = network.gateway("CNCustomsMSP", "officer")) { ... }
 * }
 * }</pre>
 */
public final class TestNetwork implements FiveOrganisations {
    public static final String CHANNEL = "portolan";
    public static final String CN = "CNCustomsMSP";
    public static final String SG = "SGCustomsMSP";
    public static final String NZ = "NZCustomsMSP";
    public static final String TIANJIN = "CNTXGPortMSP";
    public static final String SINGAPORE = "SGSINPortMSP";

    private static final Map<String, String> NAMES =
            Map.of(CN, "cncustoms", SG, "sgcustoms", NZ, "nzcustoms", TIANJIN, "cntxgport", SINGAPORE, "sgsinport");
    private static final BatchLimits BATCH =
            new BatchLimits(50, 2 * 1024 * 1024, 10 * 1024 * 1024, Duration.ofMillis(50));

    private final Path folder;
    private final Duration chaincodeTimeout;
    private final List<ChaincodeSettings> chaincodes;
    private final Map<String, Map<String, ChaincodeService>> services = new TreeMap<>();
    private final Map<String, Address> addresses = new LinkedHashMap<>();
    private final Map<String, ManagedChannel> connections = new TreeMap<>();
    private EmbeddedNode node;

    private TestNetwork(Path folder, Duration chaincodeTimeout, List<ChaincodeSettings> chaincodes) {
        this.folder = folder;
        this.chaincodeTimeout = chaincodeTimeout;
        this.chaincodes = chaincodes;
        this.node = start();
    }

    public static TestNetwork start(Path folder, ChaincodeSettings... chaincodes) {
        return start(folder, NodeSettings.USUAL_CHAINCODE_TIMEOUT, chaincodes);
    }

    public static TestNetwork start(Path folder, Duration chaincodeTimeout, ChaincodeSettings... chaincodes) {
        return new TestNetwork(folder, chaincodeTimeout, List.of(chaincodes));
    }

    /** The five organisations. */
    public static List<String> mspIds() {
        return List.of(CN, SG, NZ, TIANJIN, SINGAPORE);
    }

    /** The identities of an organisation on disk. */
    public static OrganisationFolder identities(String mspId) {
        String name = NAMES.get(mspId);
        if (name == null) {
            throw new IllegalArgumentException(mspId + " is none of " + mspIds());
        }
        return TestNetworkIdentities.demo().organisation(name);
    }

    public EmbeddedNode node() {
        return node;
    }

    /** Lets an organisation's peer run a chaincode in the contract process that listens there, without TLS. */
    public void connectChaincode(String mspId, String chaincode, String host, int port) {
        connectChaincode(mspId, chaincode, new ChaincodeService(host, port, Optional.empty()));
    }

    /** As above, with the TLS that the service names. */
    public void connectChaincode(String mspId, String chaincode, ChaincodeService service) {
        services.computeIfAbsent(mspId, ignored -> new TreeMap<>()).put(chaincode, service);
        node.connectChaincode(mspId, chaincode, service);
    }

    /** Waits for the contract processes named so far. */
    @Override
    public void awaitReady() {
        try {
            node.awaitReady(Duration.ofSeconds(30));
        } catch (NodeFailed e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the network was starting", e);
        }
    }

    @Override
    public Gateway gateway(String mspId, String user, String atMspId) {
        return newGateway(mspId, user).connection(connection(atMspId)).connect();
    }

    /** Not yet connected, so that a test can choose the connection and the time limits. */
    public Gateway.Builder newGateway(String mspId, String user) {
        return TestUsers.newGateway(mspId, identities(mspId).userMsp(user));
    }

    /** A TLS connection to an organisation's peer, shared by all that ask for it. */
    public synchronized ManagedChannel connection(String mspId) {
        return connections.computeIfAbsent(
                mspId, ignored -> open(peerAddress(mspId), identities(mspId).tlsAuthorityCertificate()));
    }

    /** A TLS connection to the orderer. */
    public synchronized ManagedChannel ordererConnection() {
        return connections.computeIfAbsent(
                "orderer",
                ignored ->
                        open(node.ordererAddress().toString(), ordererFolder().tlsAuthorityCertificate()));
    }

    @Override
    public String peerAddress(String mspId) {
        return node.peerAddress(mspId).toString();
    }

    @Override
    public Path folder() {
        return folder;
    }

    /**
     * Stops the node and starts it again on the same folder and ports. A connection of another program, or of a client that
     * looks for the node, may have one of the ports for a moment.
     */
    @Override
    public void restart() {
        node.close();
        node = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsMatching(failed -> failed.getMessage().contains("Address already in use"))
                .until(this::start, Objects::nonNull);
    }

    /** One node keeps the blocks of all. */
    @Override
    public void awaitBlock(long number) {}

    @Override
    public void close() {
        connections.values().forEach(ManagedChannel::shutdownNow);
        node.close();
    }

    private EmbeddedNode start() {
        try {
            EmbeddedNode started = EmbeddedNode.start(newSettings(), Clock.systemUTC());
            mspIds().forEach(mspId -> addresses.put(mspId, started.peerAddress(mspId)));
            addresses.put("orderer", started.ordererAddress());
            return started;
        } catch (NodeFailed e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private NodeSettings newSettings() {
        OrganisationFolder orderer = ordererFolder();
        return new NodeSettings(
                folder,
                CHANNEL,
                BATCH,
                mspIds().stream().map(this::newPeer).toList(),
                new OrdererSettings(
                        "PortolanOrdererMSP",
                        orderer.msp(),
                        orderer.ordererMsp("orderer0"),
                        orderer.ordererTls("orderer0"),
                        address("orderer")),
                chaincodes,
                chaincodeTimeout);
    }

    private PeerSettings newPeer(String mspId) {
        OrganisationFolder identities = identities(mspId);
        return new PeerSettings(
                mspId,
                identities.msp(),
                identities.peerMsp("peer0"),
                identities.peerTls("peer0"),
                address(mspId),
                services.getOrDefault(mspId, Map.of()));
    }

    private Address address(String node) {
        return addresses.getOrDefault(node, new Address("127.0.0.1", 0));
    }

    private static OrganisationFolder ordererFolder() {
        return TestNetworkIdentities.demo().organisation("orderer");
    }

    static ManagedChannel open(String address, Path tlsAuthority) {
        try {
            return NettyChannelBuilder.forTarget(address)
                    .sslContext(GrpcSslContexts.forClient()
                            .trustManager(tlsAuthority.toFile())
                            .build())
                    .maxInboundMessageSize(100 * 1024 * 1024)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

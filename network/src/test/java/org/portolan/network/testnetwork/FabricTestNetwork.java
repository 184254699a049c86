package org.portolan.network.testnetwork;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.portolan.network.fabric.FabricProcesses;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.NetworkPlan;

/**
 * The five organisations on Fabric's own peers and orderers, with the identities of {@link TestNetwork}.
 *
 * <pre>{@code
 * try (FabricTestNetwork network = FabricTestNetwork.start("five-raft", folder, (mspId, serve) -> { ... })) {
 *     try (Gateway gateway = network.gateway("CNCustomsMSP", "officer")) { ... }
 * }
 * }</pre>
 */
public final class FabricTestNetwork implements FiveOrganisations {
    /** Four orderers, one of each administration and one of the ordering organisation. */
    public static final String SMARTBFT = "five-smartbft";

    public static final String RAFT = "five-raft";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataFolder data;
    private final FabricProcesses processes;
    private final ContractPlaces places;
    private final Map<String, String> addresses;
    private final Map<String, ManagedChannel> connections = new TreeMap<>();
    private long everywhere = -1;

    private FabricTestNetwork(DataFolder data, FabricProcesses processes, ContractPlaces places) throws IOException {
        this.data = data;
        this.processes = processes;
        this.places = places;
        this.addresses = ConnectionFile.read(data.root()).orElseThrow().organisations().stream()
                .collect(Collectors.toMap(ConnectionFile.Organisation::mspId, ConnectionFile.Organisation::peer));
    }

    /**
     * Starts a topology among the resources of these tests.
     *
     * @param serve is called with the MSP id and the argument of {@code --serve} for each contract, which it has to
     *     serve
     */
    public static FabricTestNetwork start(String topology, Path folder, BiConsumer<String, String> serve) {
        try {
            copyIdentities(folder.resolve("crypto"));
            ContractPlaces places =
                    new ContractPlaces(folder.resolve("contracts"), place -> serve.accept(mspId(place), place));
            NetworkPlan plan =
                    NetworkPlan.read(file(topology, folder), TestNetworkIdentities.definitionsFile(), places.command());
            DataFolder data = DataFolder.take(folder);
            return new FabricTestNetwork(data, FabricProcesses.start(plan, data, PATIENCE, Clock.systemUTC()), places);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (LaunchFailed failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the network was starting", interrupted);
        }
    }

    /** The argument ends with the TLS folder, which lies in the folder of the organisation. */
    private static String mspId(String argument) {
        return TestNetwork.mspIds().stream()
                .filter(mspId -> argument.contains(
                        "/organisations/" + TestNetwork.identities(mspId).name() + "/"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no organisation in " + argument));
    }

    @Override
    public Gateway gateway(String mspId, String user, String atMspId) {
        return TestUsers.newGateway(mspId, TestNetwork.identities(mspId).userMsp(user))
                .connection(connection(atMspId))
                .connect();
    }

    private synchronized ManagedChannel connection(String mspId) {
        return connections.computeIfAbsent(
                mspId,
                ignored -> TestNetwork.open(
                        peerAddress(mspId), TestNetwork.identities(mspId).tlsAuthorityCertificate()));
    }

    @Override
    public String peerAddress(String mspId) {
        return addresses.get(mspId);
    }

    @Override
    public Path folder() {
        return data.root();
    }

    /** A peer or an orderer of this network by its name, such as {@code orderer0.cncustoms}. */
    public RunningNode node(String name) {
        return RunningNode.of(folder(), name);
    }

    /** The peer of an organisation. */
    public RunningNode peer(String mspId) {
        return node("peer0." + TestNetwork.identities(mspId).name());
    }

    /** Peers that have just started again find each other one after the other: each has to know all. */
    @Override
    public void restart() {
        TestNetwork.mspIds().forEach(mspId -> peer(mspId).kill());
        awaitReady(TestNetwork.mspIds());
    }

    @Override
    public void awaitReady() {
        awaitReady(List.of());
    }

    /** Ready is a network at each of whose peers these endorse, or whoever the policy wants. */
    private void awaitReady(List<String> endorsers) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(GatewayException.class)
                .until(() -> {
                    for (String mspId : TestNetwork.mspIds()) {
                        requireEndorsement(mspId, endorsers);
                    }
                    return true;
                });
    }

    @Override
    public synchronized void awaitBlock(long number) {
        if (number <= everywhere) {
            return;
        }
        for (String mspId : TestNetwork.mspIds()) {
            try (Gateway reader = gateway(mspId, "gateway")) {
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(5))
                        .pollDelay(Duration.ZERO)
                        .until(() -> height(reader) > number);
            }
        }
        everywhere = number;
    }

    private static long height(Gateway reader) throws GatewayException, InvalidProtocolBufferException {
        byte[] info = reader.getNetwork(TestNetwork.CHANNEL)
                .getContract("qscc")
                .evaluateTransaction("GetChainInfo", TestNetwork.CHANNEL);
        return BlockchainInfo.parseFrom(info).getHeight();
    }

    private void requireEndorsement(String mspId, List<String> endorsers) throws GatewayException {
        try (Gateway gateway = gateway(mspId, "gateway")) {
            for (String chaincode : List.of("movement", "certificate")) {
                gateway.getNetwork(TestNetwork.CHANNEL)
                        .getContract(chaincode)
                        .newProposal("org.hyperledger.fabric:GetMetadata")
                        .setEndorsingOrganizations(endorsers.toArray(String[]::new))
                        .build()
                        .endorse();
            }
        }
    }

    @Override
    public void close() {
        connections.values().forEach(ManagedChannel::shutdownNow);
        places.close();
        processes.close();
        try {
            data.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path file(String topology, Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("topology.yaml");
        try (InputStream resource = FabricTestNetwork.class.getResourceAsStream("/networks/" + topology + ".yaml")) {
            return Files.write(file, resource.readAllBytes());
        }
    }

    private static void copyIdentities(Path crypto) throws IOException {
        Path identities = TestNetworkIdentities.demo().folder();
        try (Stream<Path> files = Files.walk(identities)) {
            for (Path file : files.toList()) {
                Path copy = crypto.resolve(identities.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

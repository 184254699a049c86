package org.portolan.network.behaviour;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.FabricProcesses;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.fabric.layout.LayoutPlanner;
import org.portolan.network.fabric.peer.Administrator;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.Joining;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.NetworkPlan;
import org.portolan.network.testnetwork.HostedContracts;
import org.portolan.network.testnetwork.contract.TestContractHost;

/** Real peers and orderers with the test contract; a test that needs them is skipped where they are not installed. */
final class RealNetwork implements FabricNetwork, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> PROGRAM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            TestContractHost.class.getName());

    private final DataFolder data;
    private final FabricProcesses processes;
    private final NetworkPlan plan;
    private final ConnectionFile addresses;
    private final Organisations identities;
    private final Optional<HostedContracts> contracts;
    private final Map<String, ManagedChannel> connections = new ConcurrentHashMap<>();

    private RealNetwork(
            DataFolder data, FabricProcesses processes, NetworkPlan plan, Optional<HostedContracts> contracts)
            throws IOException {
        this.data = data;
        this.processes = processes;
        this.plan = plan;
        this.contracts = contracts;
        this.addresses = ConnectionFile.read(data.root()).orElseThrow();
        this.identities = Organisations.in(data.crypto(), Clock.systemUTC());
    }

    /** A topology among the resources of these tests. */
    static String topology(String resource) throws IOException {
        try (InputStream content = RealNetwork.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Skips the test where Fabric's programs are not installed. */
    static void assumePrograms() throws Exception {
        try {
            FabricPrograms.find(System.getenv());
        } catch (LaunchFailed e) {
            Assumptions.abort(e.getMessage());
        }
    }

    static RealNetwork start(String topology, Path folder) throws Exception {
        return start(resource(topology), folder);
    }

    private static Path resource(String topology) throws Exception {
        return Path.of(RealNetwork.class.getResource(topology).toURI());
    }

    /** In the folder {@code data}, without the test contract's second name: three processes less to start. */
    static RealNetwork startWithLedgerAlone(String topology, Path folder) throws Exception {
        return start(ledgerAlone(topology, folder), folder.resolve("data"));
    }

    /** As above, with the contracts in this process. */
    static RealNetwork hostLedgerAlone(String topology, Path folder) throws Exception {
        return host(ledgerAlone(topology, folder), folder.resolve("data"));
    }

    private static Path ledgerAlone(String topology, Path folder) throws Exception {
        String whole = topology(topology);
        return written(whole.substring(0, whole.indexOf("  - name: " + NOTES)), folder);
    }

    /** The whole topology and one chaincode more, whose policy is the channel's, with the contracts in this process. */
    static RealNetwork hostWithCommon(String topology, Path folder) throws Exception {
        String whole = topology(topology) + topology("/networks/common-chaincode.yaml");
        return host(written(whole, folder), folder.resolve("data"));
    }

    private static Path written(String topology, Path folder) throws IOException {
        return Files.writeString(folder.resolve("topology.yaml"), topology);
    }

    static RealNetwork host(String topology, Path folder) throws Exception {
        return host(resource(topology), folder);
    }

    private static RealNetwork host(Path topology, Path folder) throws Exception {
        return host(topology, TestNetworkIdentities.definitionsFile(), Joining.NOTHING, folder);
    }

    /** As the others, with the contracts in this process, where nothing is shown of the processes of contracts. */
    static RealNetwork host(Path topology, Path identities, Joining joining, Path folder) throws Exception {
        assumePrograms();
        Path beside = Files.createDirectories(folder.toAbsolutePath().getParent());
        HostedContracts contracts = new HostedContracts(Files.createTempDirectory(beside, "contracts"));
        try {
            return start(topology, identities, joining, folder, contracts.command(), Optional.of(contracts));
        } catch (LaunchFailed e) {
            contracts.close();
            throw e;
        }
    }

    static RealNetwork start(Path topology, Path folder) throws Exception {
        return start(topology, TestNetworkIdentities.definitionsFile(), Joining.NOTHING, folder);
    }

    static RealNetwork start(Path topology, Path identities, Joining joining, Path folder) throws Exception {
        return start(topology, identities, joining, folder, PROGRAM, Optional.empty());
    }

    private static RealNetwork start(
            Path topology,
            Path identities,
            Joining joining,
            Path folder,
            List<String> program,
            Optional<HostedContracts> contracts)
            throws Exception {
        assumePrograms();
        NetworkPlan plan = NetworkPlan.read(topology, identities, program).joiningBy(joining);
        DataFolder data = DataFolder.take(folder);
        try {
            FabricProcesses processes = FabricProcesses.start(plan, data, PATIENCE, Clock.systemUTC());
            return new RealNetwork(data, processes, plan, contracts);
        } catch (LaunchFailed e) {
            data.close();
            throw e;
        }
    }

    /** An organisation's administrator at its peer, for the caller to close. */
    PeerSession administrator(String mspId) throws IOException {
        ConnectionFile.Organisation organisation = organisation(mspId);
        return PeerSession.open(
                new Administrator(
                        organisation.hostName(),
                        Address.parse(organisation.peer()).orElseThrow(),
                        Path.of(organisation.tlsCa()),
                        mspId,
                        identities(mspId).userMsp("admin")),
                Clock.systemUTC());
    }

    /** Where its nodes are. */
    FabricLayout layout() throws IOException {
        return LayoutPlanner.plan(data.root().resolve("fabric"), plan.topology(), identities);
    }

    /** What a node said so far. */
    String logOf(FabricNode node) throws IOException {
        return Files.readString(data.logs().resolve(node.hostName() + ".log"));
    }

    /** The processes, which can be restarted one by one. */
    FabricProcesses processes() {
        return processes;
    }

    @Override
    public OrganisationFolder identities(String mspId) {
        return identities.organisation(organisation(mspId).name());
    }

    @Override
    public String peerAddress(String mspId) {
        return organisation(mspId).peer();
    }

    @Override
    public Duration longestRun() {
        return Duration.ofSeconds(20);
    }

    @Override
    public ManagedChannel connection(String mspId) {
        return connections.computeIfAbsent(mspId, this::open);
    }

    private ManagedChannel open(String mspId) {
        try {
            return NettyChannelBuilder.forTarget(peerAddress(mspId))
                    .sslContext(GrpcSslContexts.forClient()
                            .trustManager(Path.of(organisation(mspId).tlsCa()).toFile())
                            .build())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConnectionFile.Organisation organisation(String mspId) {
        return addresses.organisations().stream()
                .filter(each -> each.mspId().equals(mspId))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        connections.values().forEach(ManagedChannel::shutdownNow);
        processes.close();
        contracts.ifPresent(HostedContracts::close);
        data.close();
    }
}

package org.portolan.network.fabric;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.chaincode.ServiceFile;
import org.portolan.network.fabric.channel.ChannelMembers;
import org.portolan.network.fabric.channel.ChannelSetUp;
import org.portolan.network.fabric.channel.Entrance;
import org.portolan.network.fabric.channel.GenesisBlock;
import org.portolan.network.fabric.channel.OrdererAdmin;
import org.portolan.network.fabric.channel.Persistence;
import org.portolan.network.fabric.channel.Readiness;
import org.portolan.network.fabric.configuration.NodeFiles;
import org.portolan.network.fabric.configuration.Surroundings;
import org.portolan.network.fabric.join.Invitation;
import org.portolan.network.fabric.join.JoinRefused;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.LayoutPlanner;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.node.ContractProcess;
import org.portolan.network.fabric.node.NodeLauncher;
import org.portolan.network.fabric.node.NodeLogs;
import org.portolan.network.fabric.node.NodeProcess;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.identity.Organisations;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.Joining;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.NetworkPlan;
import org.portolan.network.launch.RunningNetwork;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.waiting.Deadline;

/** A network on the fabric engine: peers, orderers and contracts as processes that end with this one. */
public final class FabricProcesses implements RunningNetwork {

    private static final Duration PATIENCE_FOR_ADDRESSES = Duration.ofSeconds(10);

    private final DataFolder data;
    private final FabricPrograms programs;
    private final Organisations organisations;
    private final Clock clock;
    private final Running running;
    private final Map<Chaincode, ChaincodePackage> packages = new LinkedHashMap<>();
    private NetworkPlan plan;
    private FabricLayout layout;
    private Optional<Succession> succession = Optional.empty();

    private FabricProcesses(
            NetworkPlan plan, DataFolder data, FabricPrograms programs, Organisations organisations, Clock clock)
            throws IOException {
        this.plan = plan;
        this.data = data;
        this.programs = programs;
        this.organisations = organisations;
        this.layout = layoutOf(plan);
        this.clock = clock;
        this.running = Running.nothingYet(new NodeLogs(data.logs()), clock);
    }

    private FabricLayout layoutOf(NetworkPlan any) throws IOException {
        return LayoutPlanner.plan(data.root().resolve("fabric"), any.topology(), organisations);
    }

    /** Returns when transactions can be sent and connection.json is written; the network does not own the folder. */
    public static FabricProcesses start(NetworkPlan plan, DataFolder data, Duration atMost, Clock clock)
            throws IOException, LaunchFailed, InterruptedException {
        FabricPrograms programs = FabricPrograms.find(System.getenv());
        Organisations identities = Organisations.generate(plan.identities(), data.crypto(), clock);
        FabricProcesses network = new FabricProcesses(plan, data, programs, identities, clock);
        try {
            network.start(Deadline.in(atMost, clock));
            return network;
        } catch (IOException | LaunchFailed | InterruptedException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private void start(Deadline deadline) throws IOException, LaunchFailed, InterruptedException {
        new FreeAddresses(layout).await(Deadline.in(PATIENCE_FOR_ADDRESSES, clock));
        writeFiles();
        startProcesses();
        ChannelSetUp channel =
                new ChannelSetUp(layout, packages, entrance(), new Persistence(running.logs(), deadline));
        OrdererAdmin admin = new OrdererAdmin(layout, programs.osnadmin(), clock);
        Together.each(running.nodes(), node -> {
            node.awaitHealthy(deadline);
            if (node.node() instanceof OrdererPlace orderer) {
                admin.ensureJoined(orderer);
            }
        });
        for (PeerNode peer : layout.peers()) {
            running.sessions().put(peer, PeerSession.open(Administrators.at(peer, plan.identities()), clock));
        }
        if (!layout.joinsOthers()) {
            new ChannelMembers(layout).requireAll(running.sessionsNow().values());
        }
        Map<PeerNode, PeerSession> sessions = running.sessionsNow();
        Together.each(sessions.entrySet(), each -> channel.prepare(each.getKey(), each.getValue()));
        channel.commit(sessions);
        Together.each(running.contracts(), contract -> contract.awaitReady(deadline));
        new Readiness(layout, running.logs(), sessions).await(deadline);
        new ConnectionProfile(layout, sessions.values().iterator().next())
                .file()
                .write(data.root());
    }

    private Entrance entrance() throws IOException, LaunchFailed {
        Optional<Path> snapshot = plan.joining().snapshot();
        return snapshot.isPresent()
                ? Entrance.bySnapshot(snapshot.get(), plan.topology().channel())
                : Entrance.byFirstBlock(layout.genesisBlock());
    }

    private void writeFiles() throws IOException, LaunchFailed, InterruptedException {
        new NodeFiles(layout, Surroundings.THIS_MACHINE).write();
        acceptInvitation();
        new GenesisBlock(layout, programs.configtxgen()).ensure();
        preparePackages();
        for (ContractPlace contract : layout.contracts()) {
            new ServiceFile(contract, packageId(contract)).write();
        }
    }

    private void preparePackages() throws IOException {
        for (Chaincode chaincode : layout.topology().chaincodes()) {
            packages.put(chaincode, ChaincodePackage.of(chaincode));
        }
    }

    private void acceptInvitation() throws IOException, LaunchFailed {
        if (plan.joining().by().isPresent()) {
            Joining.Invited by = plan.joining().by().get();
            try {
                Invitation.read(by.file()).requireDigest(by.digest()).accept(layout);
            } catch (JoinRefused e) {
                throw new LaunchFailed(e.getMessage(), e);
            }
        }
    }

    private void startProcesses() throws IOException, LaunchFailed {
        NodeLauncher launcher = new NodeLauncher(layout, programs, running.logs(), clock);
        for (OrdererPlace orderer : layout.orderers()) {
            running.nodes().add(launcher.start(orderer));
        }
        for (PeerNode peer : layout.peers()) {
            running.nodes().add(launcher.start(peer));
        }
        for (ContractPlace contract : layout.contracts()) {
            running.contracts()
                    .add(ContractProcess.start(
                            plan.contractsCommand(), contract, packageId(contract), data.logs(), clock));
        }
    }

    private String packageId(ContractPlace contract) {
        return ChaincodePackage.among(packages, contract.chaincode()).id();
    }

    @Override
    public void restart(String node, Duration atMost) throws IOException, LaunchFailed, InterruptedException {
        control().restart(node, Deadline.in(atMost, clock));
    }

    @Override
    public void hold(String node) throws LaunchFailed {
        control().hold(node);
    }

    @Override
    public void release(String node, Duration atMost) throws IOException, LaunchFailed, InterruptedException {
        // A node may have been held because its folder was lost; a backup restores what cannot be written anew.
        new NodeFiles(layout, Surroundings.THIS_MACHINE).write();
        control().release(node, Deadline.in(atMost, clock));
    }

    @Override
    public String upgrade(Path topology, List<String> contracts, Duration atMost, Consumer<String> progress)
            throws IOException, LaunchFailed, InterruptedException {
        NetworkPlan next = plan.upgradedTo(topology, contracts);
        FabricLayout nextLayout = layoutOf(next);
        ChaincodeUpgrade upgrade = new ChaincodeUpgrade(
                running, nextLayout, next.contractsCommand(), Deadline.in(atMost, clock), progress);
        ChaincodeUpgrade.Outcome outcome = upgrade.carryOut();
        plan = next;
        layout = nextLayout;
        packages.clear();
        preparePackages();
        succession.ifPresent(Succession::close);
        succession = Optional.of(Succession.of(running, layout));
        return outcome.inWords();
    }

    private ProcessControl control() {
        OrdererAdmin admin = new OrdererAdmin(layout, programs.osnadmin(), clock);
        return new ProcessControl(layout, plan.identities(), running, admin);
    }

    /** A node that ends is started again, so there is nothing that stops the network for good. */
    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    /** Ends everything that was started, all at once, and returns when it has ended. */
    @Override
    public void close() {
        succession.ifPresent(Succession::close);
        running.nodes().forEach(NodeProcess::letEnd);
        running.contracts().forEach(ContractProcess::letEnd);
        running.sessionsNow().values().forEach(PeerSession::close);
        List<Thread> stopping = new ArrayList<>();
        running.nodes().forEach(node -> stopping.add(Thread.ofVirtual().start(node::close)));
        running.contracts().forEach(contract -> stopping.add(Thread.ofVirtual().start(contract::close)));
        for (Thread each : stopping) {
            try {
                each.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package org.portolan.network.fabric;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.chaincode.ServiceFile;
import org.portolan.network.fabric.channel.ChannelSetUp;
import org.portolan.network.fabric.channel.Entrance;
import org.portolan.network.fabric.channel.GenesisBlock;
import org.portolan.network.fabric.channel.OrdererAdmin;
import org.portolan.network.fabric.channel.Persistence;
import org.portolan.network.fabric.channel.Readiness;
import org.portolan.network.fabric.configuration.NodeFiles;
import org.portolan.network.fabric.configuration.Surroundings;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.LayoutPlanner;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.layout.Published;
import org.portolan.network.fabric.node.NodeHealth;
import org.portolan.network.fabric.node.NodeLogs;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.Organisation;
import org.portolan.network.topology.Topology;
import org.portolan.network.waiting.Deadline;

/** A network on Fabric whose nodes somebody else starts, from images; its files are written and its channel set up here. */
public final class DeployedNetwork {

    private final OrganisationDefinitions identities;
    private final FabricPrograms programs;
    private final FabricLayout layout;
    private final Map<Chaincode, ChaincodePackage> packages = new LinkedHashMap<>();
    private final NodeLogs logs;
    private final Clock clock;

    private DeployedNetwork(
            OrganisationDefinitions identities,
            FabricPrograms programs,
            FabricLayout layout,
            NodeLogs logs,
            Clock clock) {
        this.identities = identities;
        this.programs = programs;
        this.layout = layout;
        this.logs = logs;
        this.clock = clock;
    }

    /** Plans the network in a data folder, with identities that are not there yet. */
    public static DeployedNetwork in(
            DataFolder data, Topology topology, OrganisationDefinitions identities, Clock clock)
            throws IOException, LaunchFailed, InterruptedException {
        FabricPrograms programs = FabricPrograms.find(System.getenv());
        Organisations made = Organisations.generate(identities, data.crypto(), clock);
        FabricLayout layout = LayoutPlanner.plan(data.root().resolve("fabric"), topology, made);
        DeployedNetwork network = new DeployedNetwork(identities, programs, layout, new NodeLogs(data.logs()), clock);
        for (Chaincode chaincode : topology.chaincodes()) {
            network.packages.put(chaincode, ChaincodePackage.of(chaincode));
        }
        return network;
    }

    /** Writes everything that nodes and contracts read when they start. */
    public void render() throws IOException, LaunchFailed, InterruptedException {
        new NodeFiles(layout, Surroundings.IMAGE).write();
        new GenesisBlock(layout, programs.configtxgen()).ensure();
        for (ContractPlace contract : layout.contracts()) {
            new ServiceFile(
                            contract,
                            ChaincodePackage.among(packages, contract.chaincode())
                                    .id())
                    .write();
        }
        for (Organisation organisation : layout.topology().organisations()) {
            // What is mounted must be there before, or the engine makes it for root.
            AtomicFiles.createFolder(layout.root().resolveSibling("gateways").resolve(organisation.name()));
        }
        new DeploymentVariables(layout, packages).write();
    }

    /** Returns, with how to reach the network, when transactions can be sent; may be repeated at any time. */
    public ConnectionFile setUp(Duration atMost) throws IOException, LaunchFailed, InterruptedException {
        Deadline deadline = Deadline.in(atMost, clock);
        FabricLayout reached = Published.of(layout);
        OrdererAdmin admin = new OrdererAdmin(reached, programs.osnadmin(), clock);
        Together.each(reached.nodes().toList(), node -> {
            NodeHealth.await(node, deadline);
            if (node instanceof OrdererPlace orderer) {
                admin.ensureJoined(orderer);
            }
        });
        ChannelSetUp channel = new ChannelSetUp(
                reached, packages, Entrance.byFirstBlock(reached.genesisBlock()), new Persistence(logs, deadline));
        Map<PeerNode, PeerSession> sessions = new LinkedHashMap<>();
        try {
            for (PeerNode peer : reached.peers()) {
                sessions.put(peer, PeerSession.open(Administrators.at(peer, identities), clock));
            }
            Together.each(sessions.entrySet(), each -> channel.prepare(each.getKey(), each.getValue()));
            channel.commit(sessions);
            new Readiness(reached, logs, sessions).await(deadline);
            return new ConnectionProfile(reached, sessions.values().iterator().next()).file();
        } finally {
            sessions.values().forEach(PeerSession::close);
        }
    }
}

package org.portolan.network.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.network.embedded.chaincode.ChaincodeService;
import org.portolan.network.embedded.chaincode.ChaincodeTls;
import org.portolan.network.embedded.node.EmbeddedNode;
import org.portolan.network.embedded.node.NodeFailed;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.Organisations;
import org.portolan.network.process.ProcessFailed;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.OrdererNode;
import org.portolan.network.topology.Organisation;

/** A network on the embedded engine: one node in this process, and one process beside it that serves the contracts. */
public final class EmbeddedNetwork implements RunningNetwork {

    /** What the process of the contracts is called; its log too. */
    private static final String CONTRACTS = "contracts";

    private final NetworkPlan plan;
    private final DataFolder data;
    private final Organisations identities;
    private final Clock clock;
    private Optional<ContractsProcess> contracts = Optional.empty();
    private Optional<EmbeddedNode> node = Optional.empty();

    private EmbeddedNetwork(NetworkPlan plan, DataFolder data, Organisations identities, Clock clock) {
        this.plan = plan;
        this.data = data;
        this.identities = identities;
        this.clock = clock;
    }

    /** Returns when transactions can be sent and connection.json is written; the network does not own the folder. */
    public static EmbeddedNetwork start(NetworkPlan plan, DataFolder data, Duration atMost, Clock clock)
            throws IOException, LaunchFailed, InterruptedException {
        plan.refuseWhatEmbeddedCannot();
        Organisations identities = Organisations.generate(plan.identities(), data.crypto(), clock);
        EmbeddedNetwork network = new EmbeddedNetwork(plan, data, identities, clock);
        try {
            network.start(atMost);
            return network;
        } catch (NodeFailed | ProcessFailed e) {
            network.close();
            throw new LaunchFailed(e.getMessage(), e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private void start(Duration atMost) throws IOException, NodeFailed, ProcessFailed, InterruptedException {
        List<ContractService> services = services();
        // The process of the contracts takes longest to come up, so the node starts in the meantime.
        ContractsProcess process = ContractsProcess.start(plan.contractsCommand(), services, data.logs(), clock);
        contracts = Optional.of(process);
        EmbeddedNode started = EmbeddedNode.start(
                NodeSettingsFactory.newNodeSettings(plan.topology(), identities, data.ledger()), clock);
        node = Optional.of(started);
        for (ContractService service : process.awaitReady(atMost)) {
            started.connectChaincode(service.mspId(), service.chaincode(), newChaincodeService(service));
        }
        started.awaitReady(atMost);
        newConnectionFile(started).write(data.root());
    }

    private List<ContractService> services() throws IOException {
        List<ContractService> services = new ArrayList<>();
        for (Chaincode chaincode : plan.topology().chaincodes()) {
            for (Organisation organisation : plan.topology().organisations()) {
                if (chaincode.services().containsKey(organisation.name())) {
                    services.add(new ContractService(
                            organisation.name(),
                            organisation.mspId(),
                            chaincode.name(),
                            chaincode.packageId(),
                            chaincode.services().get(organisation.name()),
                            identities.chaincodeTls(organisation.name(), chaincode.name())));
                }
            }
        }
        return services;
    }

    private ChaincodeService newChaincodeService(ContractService service) {
        Organisation organisation = plan.topology().organisations().stream()
                .filter(each -> each.name().equals(service.organisation()))
                .findFirst()
                .orElseThrow();
        OrganisationFolder folder = identities.organisation(organisation.name());
        Path peerTls = folder.peerTls(organisation.peers().getFirst().name());
        ChaincodeTls tls = new ChaincodeTls(
                peerTls.resolve("ca.crt"),
                Optional.of(
                        new ChaincodeTls.ClientKeyPair(peerTls.resolve("server.crt"), peerTls.resolve("server.key"))));
        return new ChaincodeService(service.address().host(), service.address().port(), Optional.of(tls));
    }

    private ConnectionFile newConnectionFile(EmbeddedNode started) throws IOException {
        List<ConnectionFile.Organisation> organisations = new ArrayList<>();
        for (Organisation organisation : plan.topology().organisations()) {
            OrganisationFolder folder = identities.organisation(organisation.name());
            organisations.add(new ConnectionFile.Organisation(
                    organisation.mspId(),
                    organisation.name(),
                    started.peerAddress(organisation.mspId()).toString(),
                    organisation.peers().getFirst().name() + "." + organisation.name(),
                    folder.tlsAuthorityCertificate().toString(),
                    ConnectionFile.users(folder.users())));
        }
        OrdererNode orderer = plan.topology().orderers().getFirst();
        OrganisationFolder ordering = identities.organisation(orderer.organisation());
        return new ConnectionFile(
                started.channelName(),
                organisations,
                List.of(new ConnectionFile.Orderer(
                        orderer.mspId(),
                        orderer.organisation(),
                        orderer.name(),
                        started.ordererAddress().toString(),
                        orderer.name() + "." + orderer.organisation(),
                        ordering.tlsAuthorityCertificate().toString(),
                        ConnectionFile.users(ordering.users()))));
    }

    @Override
    public Optional<String> trouble() {
        return node.flatMap(EmbeddedNode::trouble);
    }

    @Override
    public void restart(String name, Duration atMost) throws IOException, LaunchFailed, InterruptedException {
        requireContracts(name);
        try {
            contracts.orElseThrow().restart(atMost);
            node.orElseThrow().awaitReady(atMost);
        } catch (ProcessFailed | NodeFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    private void requireContracts(String name) throws LaunchFailed {
        if (!name.equals(CONTRACTS)) {
            throw new LaunchFailed(
                    ("The embedded engine runs peers and orderer in one process and all contracts in another; only '%s'"
                                    + " can be restarted. For '%s', stop the network and start it again")
                            .formatted(CONTRACTS, name));
        }
    }

    @Override
    public void hold(String name) throws LaunchFailed {
        throw new LaunchFailed(
                "The embedded engine runs all nodes in one process, so '%s' cannot be held by itself; stop"
                                .formatted(name)
                        + " the network to copy its files");
    }

    @Override
    public void release(String name, Duration atMost) throws LaunchFailed {
        hold(name);
    }

    @Override
    public String upgrade(Path topology, List<String> command, Duration atMost, Consumer<String> progress)
            throws LaunchFailed {
        throw new LaunchFailed("The embedded engine takes its chaincodes from the topology when it starts: stop the"
                + " network, and start it on the same folder with " + topology);
    }

    /** Commits what is queued, then stops the node, then the contracts that it may still need until then. */
    @Override
    public void close() {
        contracts.ifPresent(ContractsProcess::letEnd);
        node.ifPresent(EmbeddedNode::close);
        contracts.ifPresent(ContractsProcess::close);
    }
}

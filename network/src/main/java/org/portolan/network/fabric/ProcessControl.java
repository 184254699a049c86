package org.portolan.network.fabric;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.network.fabric.chaincode.ServiceFile;
import org.portolan.network.fabric.channel.OrdererAdmin;
import org.portolan.network.fabric.channel.Readiness;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.node.ContractProcess;
import org.portolan.network.fabric.node.NodeProcess;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.OrderingType;
import org.portolan.network.waiting.Deadline;

/**
 * Ends and starts single processes of a network that runs. Peers that are held have no session, so that whoever waits
 * for another node does not wait for them.
 */
record ProcessControl(FabricLayout layout, OrganisationDefinitions identities, Running running, OrdererAdmin admin) {

    /** Returns when the process serves as before. */
    void restart(String name, Deadline deadline) throws IOException, LaunchFailed, InterruptedException {
        // While the contracts are upgraded there are two of that name.
        List<ContractProcess> contracts = contracts(name);
        if (contracts.isEmpty()) {
            hold(name);
            release(name, deadline);
        }
        for (ContractProcess contract : contracts) {
            contract.hold();
            contract.release(deadline);
            readiness().awaitContract(contract.place(), deadline);
        }
    }

    void hold(String name) throws LaunchFailed {
        NodeProcess process = node(name);
        if (process.node() instanceof PeerNode peer) {
            Optional.ofNullable(running.sessions().remove(peer)).ifPresent(PeerSession::close);
        }
        process.hold();
    }

    void release(String name, Deadline deadline) throws IOException, LaunchFailed, InterruptedException {
        NodeProcess process = node(name);
        if (process.node() instanceof PeerNode peer) {
            writeServices(peer);
        }
        process.release(deadline);
        switch (process.node()) {
            case PeerNode peer -> {
                running.sessions().put(peer, PeerSession.open(Administrators.at(peer, identities), running.clock()));
                readiness().awaitPeer(peer, deadline);
            }
            case OrdererPlace orderer -> {
                // Its data may have been deleted because they were damaged.
                admin.ensureJoined(orderer);
                awaitBlocks(orderer, deadline);
            }
        }
    }

    /** They hold a copy of the peer's TLS certificate and key, which may have been renewed. */
    private void writeServices(PeerNode peer) throws IOException {
        for (ContractProcess contract : running.contracts()) {
            if (contract.place().peer().equals(peer)) {
                new ServiceFile(contract.place(), contract.packageId()).write();
            }
        }
    }

    private Readiness readiness() {
        return new Readiness(layout, running.logs(), running.sessionsNow());
    }

    /** An orderer that was away has to fetch the blocks of that time first. */
    private void awaitBlocks(OrdererPlace orderer, Deadline deadline)
            throws IOException, LaunchFailed, InterruptedException {
        long wanted = 1;
        for (PeerSession session : running.sessionsNow().values()) {
            wanted = Math.max(wanted, readiness().heightAt(session));
        }
        if (layout.topology().orderingType() == OrderingType.SMARTBFT) {
            // An orderer that lacks one block alone learns of it with the next: what the leader says between blocks is
            // the number of the last, for which this orderer waits.
            wanted--;
        }
        long needed = wanted;
        for (long height = admin.height(orderer); height < needed; height = admin.height(orderer)) {
            long has = height;
            deadline.pauseOr(
                    () -> new LaunchFailed("%s has not caught up with the channel within %d s (%d blocks of %d); %s"
                            .formatted(
                                    orderer.hostName(),
                                    deadline.seconds(),
                                    has,
                                    needed,
                                    running.logs().lastLinesOf(orderer))));
        }
    }

    private List<ContractProcess> contracts(String name) {
        return running.contracts().stream()
                .filter(each -> each.place().hostName().equals(name))
                .toList();
    }

    private NodeProcess node(String name) throws LaunchFailed {
        for (NodeProcess process : running.nodes()) {
            if (process.node().hostName().equals(name)) {
                return process;
            }
        }
        if (!contracts(name).isEmpty()) {
            throw new LaunchFailed(
                    "%s is a contract's process, which has no data of its own; peers and orderers can be held"
                            .formatted(name));
        }
        List<String> names = new ArrayList<>(Stream.concat(
                        running.nodes().stream().map(each -> each.node().hostName()),
                        running.contracts().stream()
                                .map(each -> each.place().hostName())
                                .distinct())
                .toList());
        throw new LaunchFailed("There is no '%s' in this network; there are %s".formatted(name, names));
    }
}

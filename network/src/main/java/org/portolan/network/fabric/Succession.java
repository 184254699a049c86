package org.portolan.network.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.node.ContractProcess;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.waiting.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the processes of an earlier version once every peer here has the new definition and the longest call that a peer
 * may have begun before is over.
 */
final class Succession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    /** A peer gives up a call after 20 s, its chaincode.executetimeout. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(22);

    private static final Duration POLL = Duration.ofSeconds(2);

    private final Running running;
    private final FabricLayout layout;
    private final Background work;

    private Succession(Running running, FabricLayout layout) {
        this.running = running;
        this.layout = layout;
        this.work = Background.start("succession", this::run);
    }

    /** Begins to wait for the moment in which the processes that the layout does not name are needed no more. */
    static Succession of(Running running, FabricLayout layout) {
        return new Succession(running, layout);
    }

    private void run() throws InterruptedException {
        Background.until(POLL, this::isCommittedEverywhere);
        Thread.sleep(LONGEST_CALL);
        try {
            for (ContractProcess process : outdated()) {
                LOG.info("{} of an earlier version ends", process.place().hostName());
                running.contracts().remove(process);
                process.close();
            }
        } catch (IOException e) {
            LOG.warn("processes of earlier versions are left running: {}", e.getMessage());
        }
    }

    private boolean isCommittedEverywhere() {
        Map<PeerNode, PeerSession> sessions = running.sessionsNow();
        if (sessions.size() < layout.peers().size()) {
            return false;
        }
        try {
            for (PeerSession session : sessions.values()) {
                LifecycleQueries queries =
                        new LifecycleQueries(session, layout.topology().channel());
                for (Chaincode chaincode : layout.topology().chaincodes()) {
                    if (!queries.isCommitted(chaincode)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (PeerRefused | InvalidProtocolBufferException _) {
            // A peer that is being restarted; it will say later.
            return false;
        }
    }

    private List<ContractProcess> outdated() throws IOException {
        Set<ContractProcess> wanted = new HashSet<>();
        for (ContractPlace place : layout.contracts()) {
            String id = ChaincodePackage.of(place.chaincode()).id();
            running.contracts().stream()
                    .filter(process -> process.serves(id, place.peer()))
                    .forEach(wanted::add);
        }
        return running.contracts().stream()
                .filter(process -> !wanted.contains(process))
                .toList();
    }

    @Override
    public void close() {
        work.close();
    }
}

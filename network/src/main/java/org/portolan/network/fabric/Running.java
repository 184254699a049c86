package org.portolan.network.fabric;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.node.ContractProcess;
import org.portolan.network.fabric.node.NodeLogs;
import org.portolan.network.fabric.node.NodeProcess;
import org.portolan.network.fabric.peer.PeerSession;

/**
 * What runs of a network at this moment: its processes, and an administrator's session at each peer that is not held.
 */
record Running(
        List<NodeProcess> nodes,
        List<ContractProcess> contracts,
        Map<PeerNode, PeerSession> sessions,
        NodeLogs logs,
        Clock clock) {

    static Running nothingYet(NodeLogs logs, Clock clock) {
        return new Running(
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                Collections.synchronizedMap(new LinkedHashMap<>()),
                logs,
                clock);
    }

    /** The sessions as they are now, in the order of the topology's peers. */
    Map<PeerNode, PeerSession> sessionsNow() {
        synchronized (sessions) {
            return new LinkedHashMap<>(sessions);
        }
    }
}

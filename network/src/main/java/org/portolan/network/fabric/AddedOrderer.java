package org.portolan.network.fabric;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.channel.OrdererAdmin;
import org.portolan.network.fabric.configuration.NodeFiles;
import org.portolan.network.fabric.configuration.Surroundings;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.LayoutPlanner;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.node.NodeLauncher;
import org.portolan.network.fabric.node.NodeLogs;
import org.portolan.network.fabric.node.NodeProcess;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.Folders;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.Organisations;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.OrdererNode;
import org.portolan.network.topology.Ordering;
import org.portolan.network.topology.OrderingType;
import org.portolan.network.topology.Topology;
import org.portolan.network.waiting.Deadline;

/** One orderer of a channel that others began; it comes in by the configuration in force, not by the first block. */
public final class AddedOrderer implements AutoCloseable {

    private static final Duration PATIENCE_FOR_ADDRESSES = Duration.ofSeconds(10);

    private final NodeProcess process;

    private AddedOrderer(NodeProcess process) {
        this.process = process;
    }

    /**
     * Which orderer it is.
     *
     * @param name its name among its organisation's identities
     */
    public record Description(OrganisationFolder identities, String mspId, String name, Address address) {}

    /** Returns when the orderer has the configuration in force and orders with the others. */
    public static AddedOrderer start(
            Description which, ChannelConfiguration current, DataFolder data, Duration atMost, Clock clock)
            throws IOException, LaunchFailed, InterruptedException {
        Deadline deadline = Deadline.in(atMost, clock);
        FabricPrograms programs = FabricPrograms.find(System.getenv());
        FabricLayout layout = layout(which, current, data, clock);
        new FreeAddresses(layout).await(Deadline.in(PATIENCE_FOR_ADDRESSES, clock));
        new NodeFiles(layout, Surroundings.THIS_MACHINE).write();
        AtomicFiles.write(layout.genesisBlock(), current.block().toByteArray());
        NodeLogs logs = new NodeLogs(data.logs());
        OrdererPlace place = layout.orderers().getFirst();
        NodeProcess process = new NodeLauncher(layout, programs, logs, clock).start(place);
        try {
            process.awaitHealthy(deadline);
            OrdererAdmin admin = new OrdererAdmin(layout, programs.osnadmin(), clock);
            admin.ensureJoined(place);
            awaitOrdering(place, admin, current, logs, deadline);
            return new AddedOrderer(process);
        } catch (IOException | LaunchFailed | InterruptedException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static FabricLayout layout(Description which, ChannelConfiguration current, DataFolder data, Clock clock)
            throws IOException {
        OrganisationFolder identities = which.identities();
        Organisations all = Organisations.in(Folders.above(Folders.above(identities.root())), clock);
        Ordering asConfigured = new Ordering(Optional.of(OrderingType.RAFT), 1, 1, 1, Duration.ofMillis(1));
        Topology alone = new Topology(
                current.channel(),
                asConfigured,
                List.of(),
                List.of(new OrdererNode(which.name(), identities.name(), which.mspId(), which.address())),
                List.of(),
                List.of());
        return LayoutPlanner.plan(data.root().resolve("fabric"), alone, all);
    }

    private static void awaitOrdering(
            OrdererPlace place, OrdererAdmin admin, ChannelConfiguration current, NodeLogs logs, Deadline deadline)
            throws IOException, LaunchFailed, InterruptedException {
        long needed = current.block().getHeader().getNumber() + 1;
        while (!admin.orders(place) || admin.height(place) < needed) {
            deadline.pauseOr(() ->
                    new LaunchFailed(("%s has not caught up within %d s; is it among the channel's orderers ('portolan"
                                    + " orderer add')? %s")
                            .formatted(place.hostName(), deadline.seconds(), logs.lastLinesOf(place))));
        }
    }

    @Override
    public void close() {
        process.letEnd();
        process.close();
    }
}

package org.portolan.network.doctor.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.NetworkPlan;

/**
 * A place where a network runs or is to run.
 *
 * @param plan what is to be started, where the examiner was told
 * @param connection what connection.json says, which is there while a network is ready
 * @param supervisor the process that runs the network, if one does
 */
public record Site(
        Path data,
        boolean onFabric,
        Optional<NetworkPlan> plan,
        List<SiteNode> nodes,
        List<SiteService> services,
        Optional<ConnectionFile> connection,
        Optional<Long> supervisor) {

    public Site {
        nodes = List.copyOf(nodes);
        services = List.copyOf(services);
    }

    /** Whether a network runs here and has said so, so that its nodes can be asked. */
    public boolean isReady() {
        return supervisor.isPresent() && connection.isPresent();
    }

    /** The folder of the organisations' identities. */
    public Path crypto() {
        return data.resolve("crypto");
    }
}

package org.portolan.network.doctor.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.network.file.FolderLock;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.NetworkPlan;

/** Finds out what is at a place, from its data folder and from the plan of its network; it writes nothing. */
public final class SiteSurvey {

    private final Path data;
    private final Optional<NetworkPlan> plan;
    private final Optional<Boolean> onFabric;

    /** The engine is told by the data folder where the caller does not say. */
    public SiteSurvey(Path data, Optional<NetworkPlan> plan, Optional<Boolean> onFabric) {
        this.data = data.toAbsolutePath().normalize();
        this.plan = plan;
        this.onFabric = onFabric;
    }

    /** Looks now; a network that is not there, or not running, is a place too. */
    public Site survey() throws IOException {
        boolean fabric = onFabric.orElseGet(() -> Files.isDirectory(data.resolve("fabric")));
        Optional<ConnectionFile> connection = ConnectionFile.read(data);
        return new Site(
                data, fabric, plan, nodes(fabric, connection), services(fabric), connection, FolderLock.holder(data));
    }

    /** What runs or ran here is known best by its own files; a plan adds what was never started. */
    private List<SiteNode> nodes(boolean fabric, Optional<ConnectionFile> connection) throws IOException {
        PlannedNodes planned = new PlannedNodes(data);
        Map<String, SiteNode> nodes = new LinkedHashMap<>();
        plan.ifPresent(known -> planned.nodes(known.topology()).forEach(node -> nodes.put(node.name(), node)));
        if (fabric) {
            new RenderedNodes(data).nodes().forEach(node -> nodes.put(node.name(), node));
        } else {
            connection.ifPresent(known -> planned.nodes(known).forEach(node -> nodes.put(node.name(), node)));
        }
        return new ArrayList<>(nodes.values());
    }

    private List<SiteService> services(boolean fabric) throws IOException {
        Map<String, SiteService> services = new LinkedHashMap<>();
        plan.ifPresent(known -> new PlannedNodes(data)
                .services(known.topology())
                .forEach(service -> services.put(service.name(), service)));
        if (fabric) {
            new RenderedNodes(data).services().forEach(service -> services.put(service.name(), service));
        }
        return new ArrayList<>(services.values());
    }
}

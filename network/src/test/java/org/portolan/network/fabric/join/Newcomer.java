package org.portolan.network.fabric.join;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.LayoutPlanner;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.topology.Topology;

/** The customs of Thailand, who join the others. */
public final class Newcomer {

    public static final String MSP_ID = "THCustomsMSP";

    private Newcomer() {}

    public static Path identitiesFile() {
        return TestNetworkIdentities.committed("crypto-config/newcomer-organisations.yaml");
    }

    public static Path topologyFile() throws URISyntaxException {
        return Path.of(Newcomer.class.getResource("/networks/newcomer.yaml").toURI());
    }

    /** Plans its network in a folder, as both of its commands do. */
    public static FabricLayout layout(Path folder) throws IOException, URISyntaxException {
        OrganisationDefinitions definitions = OrganisationDefinitions.read(identitiesFile());
        Organisations made = Organisations.generate(definitions, folder.resolve("crypto"), Clock.systemUTC());
        return LayoutPlanner.plan(folder.resolve("fabric"), Topology.read(topologyFile(), definitions), made);
    }

    static JoinRequest request(FabricLayout layout) {
        return JoinRequest.of(layout.topology().organisations().getFirst(), layout);
    }
}

package org.portolan.network.command.option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.portolan.network.fabric.DeployedNetwork;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.NetworkPlan;
import org.portolan.network.topology.Topology;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which network it is, and whose. */
public final class NetworkFilesOptions {

    @Option(names = "--topology", paramLabel = "FILE", description = "The network; default: ${DEFAULT-VALUE}.")
    private Path topology;

    @Mixin
    private IdentitiesOption identities = new IdentitiesOption();

    private NetworkFilesOptions(String topology) {
        this.topology = Path.of(topology);
    }

    /** That of the demonstration unless told otherwise. */
    public static NetworkFilesOptions ofThisMachine() {
        return new NetworkFilesOptions("crypto-config/demo-network.yaml");
    }

    /** That of the images, run by somebody else such as Compose, unless told otherwise. */
    public static NetworkFilesOptions ofImages() {
        return new NetworkFilesOptions("deploy/compose/network.yaml");
    }

    /**
     * Reads both files and tells of every mistake with its line; the words are the contracts' command, if not the usual
     * one.
     */
    public NetworkPlan plan(List<String> contracts) throws IOException, LaunchFailed {
        return NetworkPlan.read(topology, identities.file(), contracts);
    }

    /** Reads both files; the folder is where the deployed network's identities and packages lie. */
    public DeployedNetwork networkIn(DataFolder data, Clock clock)
            throws IOException, LaunchFailed, InterruptedException {
        OrganisationDefinitions defined = identities.read();
        return DeployedNetwork.in(data, Topology.read(topology, defined), defined, clock);
    }
}

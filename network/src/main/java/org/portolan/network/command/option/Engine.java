package org.portolan.network.command.option;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.network.fabric.FabricProcesses;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.EmbeddedNetwork;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.NetworkPlan;
import org.portolan.network.launch.RunningNetwork;

/** What runs a network: the node of our own in this process, or Fabric's peers and orderers beside it. */
public enum Engine {
    EMBEDDED("embedded", EmbeddedNetwork::start),
    FABRIC("fabric", FabricProcesses::start);

    private final String word;
    private final Start start;

    Engine(String word, Start start) {
        this.word = word;
        this.start = start;
    }

    /** The engine that a person named. */
    public static Engine named(String word) {
        return Stream.of(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new CommandFailed("There is no engine '%s'; it is embedded or fabric".formatted(word)));
    }

    /** Returns when the network is ready; closing what it returns stops the network. */
    public RunningNetwork start(NetworkPlan plan, DataFolder data, Duration atMost, Clock clock)
            throws IOException, LaunchFailed, InterruptedException {
        return start.start(plan, data, atMost, clock);
    }

    /** What a person is to know of the programs that would run, before they do. */
    public Optional<String> warning() throws IOException, LaunchFailed, InterruptedException {
        return this == FABRIC ? FabricPrograms.find(System.getenv()).warning() : Optional.empty();
    }

    @FunctionalInterface
    private interface Start {
        RunningNetwork start(NetworkPlan plan, DataFolder data, Duration atMost, Clock clock)
                throws IOException, LaunchFailed, InterruptedException;
    }
}

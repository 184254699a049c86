package org.portolan.network.testnetwork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The test contracts of a real network, served by the process of the test: a Java process for each would cost more than
 * all peers and orderers together.
 */
public final class HostedContracts implements AutoCloseable {
    private static final String CONTRACT = "org.portolan.network.testnetwork.contract.TestContract";

    private final Map<String, ContractProcess> running = new ConcurrentHashMap<>();
    private final ContractPlaces places;

    /** Keeps what it needs in a folder that is its own. */
    public HostedContracts(Path folder) throws IOException {
        places = new ContractPlaces(folder, this::serve);
    }

    /** What the network is to start for each contract. */
    public List<String> command() {
        return places.command();
    }

    private void serve(String place) {
        // A network that starts a contract again does so at the same address.
        Optional.ofNullable(running.remove(place)).ifPresent(ContractProcess::close);
        running.put(place, ContractProcess.serve(CONTRACT, place));
    }

    @Override
    public void close() {
        places.close();
        running.values().forEach(ContractProcess::close);
    }
}

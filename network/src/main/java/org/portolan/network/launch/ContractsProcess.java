package org.portolan.network.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.network.process.ProcessFailed;
import org.portolan.network.process.SupervisedProcess;

/**
 * The process that serves the contracts to all peers of this node. Its command gets {@code --until-input-ends} and a
 * {@code --serve chaincode@packageId@address@tlsFolder} for each service, prints {@code serving chaincode@packageId on
 * host:port} for each in that order, and then {@code ready}.
 */
final class ContractsProcess implements AutoCloseable {

    private static final Duration PATIENCE_TO_END = Duration.ofSeconds(10);
    private static final Pattern SERVING = Pattern.compile("serving \\S+ on \\S+:(\\d+)");

    private final List<String> command;
    private final List<ContractService> asked;
    private final SupervisedProcess process;
    private List<String> placed = List.of();

    private ContractsProcess(List<String> command, List<ContractService> asked, SupervisedProcess process) {
        this.command = command;
        this.asked = asked;
        this.process = process;
    }

    static ContractsProcess start(List<String> command, List<ContractService> services, Path logs, Clock clock)
            throws IOException, ProcessFailed {
        Path log = logs.resolve("contracts.log");
        return new ContractsProcess(
                command,
                services,
                SupervisedProcess.start("The process of the contracts", log, full(command, services), clock));
    }

    /** Where each service listens, once all do. From then on the process is restarted at the same places if it ends. */
    List<ContractService> awaitReady(Duration atMost) throws ProcessFailed, InterruptedException {
        List<Integer> ports = process.awaitReady(atMost).stream()
                .map(SERVING::matcher)
                .filter(Matcher::matches)
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
        List<ContractService> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            ContractService service = asked.get(i);
            // A command that does not say where it listens is believed to listen where it was told to.
            int port = ports.size() == asked.size()
                    ? ports.get(i)
                    : service.address().port();
            found.add(service.withAddress(service.address().withPort(port)));
        }
        placed = full(command, found);
        process.keepAlive(placed);
        return found;
    }

    /** Ends the process and starts it at the same places; returns when all services listen. */
    void restart(Duration atMost) throws ProcessFailed, InterruptedException {
        process.hold(PATIENCE_TO_END);
        process.release(placed);
        process.awaitReady(atMost);
    }

    private static List<String> full(List<String> command, List<ContractService> services) {
        List<String> full = new ArrayList<>(command);
        full.add("--until-input-ends");
        for (ContractService service : services) {
            full.add("--serve");
            full.add(service.argument());
        }
        return full;
    }

    /** Restarts the process no more, because the network is about to stop. */
    void letEnd() {
        process.letEnd();
    }

    @Override
    public void close() {
        process.close();
    }
}

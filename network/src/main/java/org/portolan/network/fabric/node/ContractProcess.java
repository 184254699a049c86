package org.portolan.network.fabric.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.process.ProcessFailed;
import org.portolan.network.process.SupervisedProcess;
import org.portolan.network.waiting.Deadline;

/** The process that serves one chaincode to one peer, as on a machine of the organisation that the peer belongs to. */
public final class ContractProcess implements AutoCloseable {

    private static final Duration PATIENCE_TO_END = Duration.ofSeconds(20);

    private final ContractPlace place;
    private final String packageId;
    private final List<String> command;
    private final SupervisedProcess process;

    private ContractProcess(ContractPlace place, String packageId, List<String> command, SupervisedProcess process) {
        this.place = place;
        this.packageId = packageId;
        this.command = command;
        this.process = process;
    }

    /** Starts the command of the contracts with what it is to serve. */
    public static ContractProcess start(
            List<String> contracts, ContractPlace place, String packageId, Path logs, Clock clock)
            throws IOException, LaunchFailed {
        List<String> command = new ArrayList<>(contracts);
        command.add("--until-input-ends");
        command.add("--serve");
        command.add("%s@%s@%s@%s".formatted(place.chaincode().name(), packageId, place.address(), place.tls()));
        Path log = logs.resolve(place.hostName() + ".log");
        try {
            return new ContractProcess(
                    place,
                    packageId,
                    command,
                    SupervisedProcess.start("The contract " + place.hostName(), log, command, clock));
        } catch (ProcessFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    /** Which chaincode it serves, to which peer. */
    public ContractPlace place() {
        return place;
    }

    /** Whether this process serves that package to that peer. */
    public boolean serves(String asked, PeerNode peer) {
        return packageId.equals(asked) && place.peer().equals(peer);
    }

    /** The package of the chaincode that it serves, by which the peer finds it. */
    public String packageId() {
        return packageId;
    }

    /** Returns when it serves; from then on it is started again whenever it ends. */
    public void awaitReady(Deadline deadline) throws LaunchFailed, InterruptedException {
        try {
            process.awaitReady(deadline.left());
        } catch (ProcessFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
        process.keepAlive(command);
    }

    /** Ends the process and keeps it ended. */
    public void hold() {
        process.hold(PATIENCE_TO_END);
    }

    /** Starts the process that is held, and returns when it serves. */
    public void release(Deadline deadline) throws LaunchFailed, InterruptedException {
        try {
            process.release(command);
            process.awaitReady(deadline.left());
        } catch (ProcessFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    /** Restarts the process no more, because the network is about to stop. */
    public void letEnd() {
        process.letEnd();
    }

    @Override
    public void close() {
        process.close();
    }
}

package org.portolan.network.fabric;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.chaincode.ServiceFile;
import org.portolan.network.fabric.channel.DefinitionChange;
import org.portolan.network.fabric.channel.Persistence;
import org.portolan.network.fabric.channel.Readiness;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.node.ContractProcess;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.waiting.Deadline;

/**
 * Brings the chaincodes of a running network to what a new topology says, while transactions go on: the new processes
 * start beside the old, and every peer turns to them with the block of the commit. Whatever an interrupted upgrade has
 * done is found done by the next.
 */
final class ChaincodeUpgrade {

    private final Running running;
    private final FabricLayout next;
    private final List<String> command;
    private final Deadline deadline;
    private final Consumer<String> progress;
    private final Map<Chaincode, ChaincodePackage> packages = new LinkedHashMap<>();

    ChaincodeUpgrade(
            Running running, FabricLayout next, List<String> command, Deadline deadline, Consumer<String> progress) {
        this.running = running;
        this.next = next;
        this.command = List.copyOf(command);
        this.deadline = deadline;
        this.progress = progress;
    }

    /** What is agreed on in the end, and what still waits for other organisations. */
    record Outcome(List<Chaincode> committed, List<String> waiting) {

        String inWords() {
            if (!waiting.isEmpty()) {
                return "All is prepared here, and both versions run; %s. Peers here turn to the new definition with its"
                                .formatted(String.join("; ", waiting))
                        + " commit: 'portolan chaincode commit', or this command again";
            }
            if (committed.isEmpty()) {
                return "The channel has agreed on all of this already";
            }
            return "The channel uses %s; processes that nothing needs any more end in %d s"
                    .formatted(
                            committed.stream()
                                    .map(each -> "%s version %s (sequence %d)"
                                            .formatted(each.name(), each.version(), each.sequence()))
                                    .collect(Collectors.joining(", ")),
                            Succession.LONGEST_CALL.toSeconds());
        }
    }

    Outcome carryOut() throws IOException, LaunchFailed, InterruptedException {
        requireEveryPeer();
        List<Chaincode> changed = new ArrayList<>();
        for (Chaincode chaincode : next.topology().chaincodes()) {
            packages.put(chaincode, ChaincodePackage.of(chaincode));
            if (change(chaincode).isNeeded()) {
                changed.add(chaincode);
            }
        }
        startBeside();
        List<Chaincode> committed = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (Chaincode chaincode : changed) {
            Optional<String> missing = agree(chaincode);
            missing.ifPresentOrElse(waiting::add, () -> committed.add(chaincode));
        }
        if (waiting.isEmpty()) {
            awaitAnswers();
        }
        return new Outcome(committed, waiting);
    }

    private void requireEveryPeer() throws LaunchFailed {
        Map<PeerNode, PeerSession> sessions = running.sessionsNow();
        for (PeerNode peer : next.peers()) {
            if (!sessions.containsKey(peer)) {
                throw new LaunchFailed(peer.hostName() + " is held; release it before an upgrade");
            }
        }
    }

    /** Starts the processes that are new, each at an address where none of the old ones listens. */
    private void startBeside() throws IOException, LaunchFailed, InterruptedException {
        List<ContractPlace> missing = new ArrayList<>();
        for (ContractPlace place : next.contracts()) {
            if (running.contracts().stream().noneMatch(each -> each.serves(packageId(place), place.peer()))) {
                requireOwnAddress(place);
                missing.add(place);
            }
        }
        FreeAddresses.of(missing).await(deadline);
        List<ContractProcess> started = new ArrayList<>();
        for (ContractPlace place : missing) {
            progress.accept("Starting %s, version %s, beside what runs"
                    .formatted(place.hostName(), place.chaincode().version()));
            new ServiceFile(place, packageId(place)).write();
            ContractProcess process = ContractProcess.start(
                    command, place, packageId(place), running.logs().folder(), running.clock());
            started.add(process);
            running.contracts().add(process);
        }
        try {
            Together.each(started, process -> process.awaitReady(deadline));
        } catch (LaunchFailed e) {
            // They serve nobody yet, and the next attempt may come with another command.
            running.contracts().removeAll(started);
            started.forEach(ContractProcess::close);
            throw e;
        }
    }

    private void requireOwnAddress(ContractPlace place) throws LaunchFailed {
        for (ContractProcess process : running.contracts()) {
            if (process.place().address().equals(place.address())) {
                throw new LaunchFailed(
                        ("%s listens at %s, where version %s of it must not listen too while both run; give it another"
                                        + " port, or port 0")
                                .formatted(
                                        process.place().hostName(),
                                        place.address(),
                                        place.chaincode().version()));
            }
        }
    }

    private Optional<String> agree(Chaincode chaincode) throws IOException, LaunchFailed, InterruptedException {
        DefinitionChange change = change(chaincode);
        ChaincodePackage chaincodePackage = ChaincodePackage.among(packages, chaincode);
        for (ContractPlace place : next.contracts()) {
            if (place.chaincode().equals(chaincode)) {
                change.install(place.peer(), chaincodePackage);
            }
        }
        change.approve(chaincodePackage.id());
        progress.accept("%s, sequence %d, is installed and approved".formatted(chaincode.name(), chaincode.sequence()));
        Optional<String> missing = change.commit();
        if (missing.isEmpty()) {
            progress.accept("%s, sequence %d, is committed".formatted(chaincode.name(), chaincode.sequence()));
        }
        return missing;
    }

    private void awaitAnswers() throws LaunchFailed, InterruptedException {
        Readiness readiness = new Readiness(next, running.logs(), running.sessionsNow());
        for (ContractPlace place : next.contracts()) {
            readiness.awaitContract(place, deadline);
        }
    }

    private DefinitionChange change(Chaincode chaincode) {
        return new DefinitionChange(
                chaincode, next.topology().channel(), running.sessionsNow(), new Persistence(running.logs(), deadline));
    }

    private String packageId(ContractPlace place) {
        return ChaincodePackage.among(packages, place.chaincode()).id();
    }
}

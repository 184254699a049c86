package org.portolan.contracts.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.state.PeerMessages;
import org.portolan.network.testnetwork.TestEngine;
import org.portolan.network.testnetwork.TestNetwork;
import org.portolan.records.fixture.Members;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonValue;

/**
 * Five organisations with the contracts of both chaincodes, on the engine of this run of the tests. The embedded node
 * is made anew for whoever asks for a network of its own; a real network takes so long to start that there is one.
 */
public final class ContractNetwork implements AutoCloseable {
    public static final String MOVEMENT = "movement";
    public static final String CERTIFICATE = "certificate";

    private final Deployment deployment;
    private final boolean onlyOne;
    private final Set<String> replaced = new HashSet<>();
    private final List<Session> sessions = new ArrayList<>();

    private ContractNetwork() {
        onlyOne = TestEngine.chosen() == TestEngine.FABRIC;
        deployment = onlyOne ? Real.NETWORK : new EmbeddedDeployment(newFolder());
    }

    /**
     * A network for tests that found it, tamper with it or search it; without members unless it is the only one. What
     * they replaced is put back when they close it.
     */
    public static ContractNetwork start() {
        return new ContractNetwork();
    }

    /** One network for all tests that keep apart by what they record, with the members of the demo. */
    public static ContractNetwork shared() {
        return Shared.NETWORK;
    }

    /** Makes the five organisations members in both chaincodes, unless they are. */
    public ContractNetwork founded() {
        Session admin = as(TestNetwork.CN, "admin");
        for (String chaincode : List.of(MOVEMENT, CERTIFICATE)) {
            if (!hasMembers(admin, chaincode)) {
                admin.call(chaincode, "member:found")
                        .with(Documents.members(Members.all()))
                        .submit();
            }
        }
        return this;
    }

    /** Whether somebody founded the network before. */
    public boolean hasMembers() {
        return hasMembers(as(TestNetwork.CN, "admin"), MOVEMENT);
    }

    private static boolean hasMembers(Session admin, String chaincode) {
        JsonValue members =
                admin.call(chaincode, "member:list").evaluate().fields().get("members");
        return members instanceof JsonArray(List<JsonValue> items) && !items.isEmpty();
    }

    /** A user at the peer of its own organisation. */
    public Session as(String mspId, String user) {
        return at(mspId, mspId, user);
    }

    /** A user of one organisation at the peer of another. */
    public Session at(String peerMspId, String mspId, String user) {
        Session session =
                new Session(deployment.peers().gateway(mspId, user, peerMspId), deployment.peers()::awaitBlock);
        sessions.add(session);
        return session;
    }

    /** Puts these contracts in the place of those that an organisation runs. */
    public void run(String mspId, String chaincode, BiFunction<ChaincodeStub, PeerMessages, Response> contracts) {
        replaced.add(mspId + "/" + chaincode);
        deployment.run(mspId, chaincode, contracts);
    }

    public void awaitReady() {
        deployment.peers().awaitReady();
    }

    /** Stops all peers and starts them again, while the contracts keep running. */
    public void restartPeers() {
        deployment.restartPeers();
    }

    /** Where the network keeps blocks, states and private stores. */
    public Path folder() {
        return deployment.peers().folder();
    }

    /** Whether only this organisation can read a file of the network. */
    public boolean belongsTo(String mspId, Path file) {
        String organisation = TestNetwork.identities(mspId).name();
        String path = folder().relativize(file).toString();
        return path.contains(mspId) || path.contains("peer0." + organisation + "/");
    }

    @Override
    public void close() {
        sessions.forEach(Session::close);
        if (onlyOne) {
            replaced.forEach(name -> deployment.runGenuine(name.split("/")[0], name.split("/")[1]));
        } else {
            end(deployment);
        }
    }

    private static void end(Deployment deployment) {
        Path folder = deployment.peers().folder();
        deployment.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("portolan-contracts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        private static final ContractNetwork NETWORK = start().founded();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(NETWORK::close));
        }
    }

    private static final class Real {
        private static final Deployment NETWORK = new FabricDeployment(newFolder());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(NETWORK)));
        }
    }
}

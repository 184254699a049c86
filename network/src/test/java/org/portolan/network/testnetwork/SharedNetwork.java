package org.portolan.network.testnetwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.network.embedded.node.ChaincodeSettings;

/**
 * One network for all tests of a process, because a network takes a second to start. Two chaincodes run the
 * {@link org.portolan.network.testnetwork.contract.TestContract}: {@code ledger}, which two of three customs
 * administrations must endorse, and {@code notes}, which any organisation may. Tests keep apart by their keys.
 */
public final class SharedNetwork {
    public static final String TWO_CUSTOMS = "ledger";
    public static final String ANYONE = "notes";

    public static final ChaincodeSettings LEDGER = new ChaincodeSettings(
            TWO_CUSTOMS, "1", 1, "OutOf(2, 'CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer')");
    public static final ChaincodeSettings NOTES = new ChaincodeSettings(
            ANYONE,
            "1",
            1,
            "OR('CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer', 'CNTXGPortMSP.peer',"
                    + " 'SGSINPortMSP.peer')");

    private static final String CONTRACT = "org.portolan.network.testnetwork.contract.TestContract";
    private static final Duration CHAINCODE_TIMEOUT = Duration.ofSeconds(3);
    private static final SharedNetwork SHARED = new SharedNetwork();

    private final List<ContractProcess> contracts = new ArrayList<>();
    private final TestNetwork network;

    private SharedNetwork() {
        Path folder = newFolder();
        network = TestNetwork.start(folder, CHAINCODE_TIMEOUT, LEDGER, NOTES);
        for (String mspId : TestNetwork.mspIds()) {
            connect(mspId, TWO_CUSTOMS);
            connect(mspId, ANYONE);
        }
        network.awaitReady();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
    }

    /** Started when it is first asked for, stopped with the process. */
    public static TestNetwork network() {
        return SHARED.network;
    }

    /** Starts the test contract for one peer and one chaincode. */
    public static ContractProcess startContract(String chaincode) {
        return ContractProcess.start(CONTRACT, chaincode + "_1:0");
    }

    private void connect(String mspId, String chaincode) {
        ContractProcess contract = startContract(chaincode);
        contracts.add(contract);
        network.connectChaincode(mspId, chaincode, "127.0.0.1", contract.port());
    }

    private void stop(Path folder) {
        network.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the test network's folder " + folder + " stays", e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("portolan-network");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

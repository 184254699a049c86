package org.portolan.contracts.host;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.caller.ContractSet;
import org.portolan.contracts.state.PeerMessages;

/** Hosts in the test's own process, with the contracts that a test wants. */
public final class TestHosts {
    private TestHosts() {}

    /** The contracts that are deployed under this name. */
    public static ContractSet genuine(String chaincode) {
        return Chaincodes.contractsOf(chaincode);
    }

    /** Serves one chaincode on a free port, with mutual TLS when there is a TLS folder. */
    public static Host serve(
            String chaincode, BiFunction<ChaincodeStub, PeerMessages, Response> contracts, Optional<Path> tlsFolder)
            throws IOException {
        ServedChaincode served = new ServedChaincode(
                chaincode, chaincode + "_1:0", ServedChaincode.address("127.0.0.1:0"), tlsFolder.map(TlsFiles::in));
        return serve(served, contracts);
    }

    /** Serves what an argument of {@code --serve} says. */
    public static Host serve(String argument, BiFunction<ChaincodeStub, PeerMessages, Response> contracts)
            throws IOException {
        return serve(
                HostArguments.parse(new String[] {"--serve", argument}, Map.of())
                        .served()
                        .getFirst(),
                contracts);
    }

    private static Host serve(ServedChaincode served, BiFunction<ChaincodeStub, PeerMessages, Response> contracts)
            throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return Host.start(List.of(served), name -> contracts::apply, nowhere);
    }
}

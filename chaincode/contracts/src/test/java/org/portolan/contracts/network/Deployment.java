package org.portolan.contracts.network;

import java.util.function.BiFunction;
import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.host.TestHosts;
import org.portolan.contracts.state.PeerMessages;
import org.portolan.network.testnetwork.FiveOrganisations;

/** Five organisations on one of the engines whose peers run contracts that this process serves. */
interface Deployment extends AutoCloseable {

    FiveOrganisations peers();

    /** Serves these contracts to an organisation's peer, in the place of those that it ran. */
    void run(String mspId, String chaincode, BiFunction<ChaincodeStub, PeerMessages, Response> contracts);

    /** Serves the contracts of the product. */
    default void runGenuine(String mspId, String chaincode) {
        run(mspId, chaincode, TestHosts.genuine(chaincode)::answer);
    }

    /** Stops all peers and starts them again, while the contracts keep running. */
    void restartPeers();

    @Override
    void close();
}

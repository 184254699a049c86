package org.portolan.network.testnetwork.contract;

import org.hyperledger.fabric.shim.ChaincodeBase;

/** A chaincode whose package identifier is given by the test and not by the environment. */
public abstract class IdentifiedChaincode extends ChaincodeBase {
    final void identify(String packageId) {
        processCommandLineOptions(new String[] {"-i", packageId});
    }
}

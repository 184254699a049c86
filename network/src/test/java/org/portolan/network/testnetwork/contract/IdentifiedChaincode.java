package org.portolan.network.testnetwork.contract;

import org.hyperledger.fabric.shim.ChaincodeBase;

/** A chaincode whose package identifier is given by the test and not by the environment. */
public abstract class IdentifiedChaincode extends ChaincodeBase {
    private String version = "";

    final void identify(String packageId) {
        version = packageId.replaceFirst("^.*_([^_:]*):.*$", "$1");
        processCommandLineOptions(new String[] {"-i", packageId});
    }

    /** The version in the label of the package. */
    final String version() {
        return version;
    }
}

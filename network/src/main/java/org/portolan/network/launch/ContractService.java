package org.portolan.network.launch;

import java.nio.file.Path;
import org.portolan.network.address.Address;

/** One chaincode served to one organisation's peer: what the command line of the contracts asks for. */
record ContractService(
        String organisation, String mspId, String chaincode, String packageId, Address address, Path tls) {

    /** The value of the option {@code --serve}. */
    String argument() {
        return "%s@%s@%s@%s".formatted(chaincode, packageId, address, tls);
    }

    ContractService withAddress(Address found) {
        return new ContractService(organisation, mspId, chaincode, packageId, found, tls);
    }
}

package org.portolan.network.fabric.layout;

import java.nio.file.Path;
import org.portolan.network.address.Address;
import org.portolan.network.topology.Chaincode;

/** The process that serves one chaincode to one peer. */
public record ContractPlace(Chaincode chaincode, PeerNode peer, Address address, Path tls) {

    /** The chaincode's name and then the peer's, such as movement.peer0.cncustoms. */
    public String hostName() {
        return chaincode.name() + "." + peer.hostName();
    }
}

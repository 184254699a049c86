package org.portolan.network.embedded.lifecycle;

import org.hyperledger.fabric.protos.peer.Response;

/** A chaincode that is part of the peer and answers questions about it; it reads and writes no state. */
public interface SystemChaincode {
    /** Throws {@link NotOfferedException} for a function that a Fabric peer has and this node has not. */
    Response invoke(SystemInvocation invocation);
}

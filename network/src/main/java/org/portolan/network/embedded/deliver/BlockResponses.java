package org.portolan.network.embedded.deliver;

import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Status;
import org.portolan.network.embedded.access.AccessDenied;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.msp.Member;

/** What distinguishes the services that deliver blocks: whom they admit, and what they send. */
public interface BlockResponses<T> {
    Member admit(SignedRequest request) throws AccessDenied;

    T block(Block block);

    T status(Status status);
}

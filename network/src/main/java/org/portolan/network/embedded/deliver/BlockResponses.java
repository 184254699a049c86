package org.portolan.network.embedded.deliver;

import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Status;
import org.portolan.network.embedded.access.AccessDenied;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.msp.Member;

/** What distinguishes the services that deliver blocks: whom they admit, and what they send. */
public interface BlockResponses<T> {
    /** Who asks, if its signature is right and the channel lets it read. */
    Member admit(SignedRequest request) throws AccessDenied;

    /** A block as the service sends it: whole, or with its private data, or filtered. */
    T block(Block block);

    /** The end of the answer: SUCCESS, or why there are no more blocks. */
    T status(Status status);
}

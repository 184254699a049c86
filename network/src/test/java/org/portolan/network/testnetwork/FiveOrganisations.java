package org.portolan.network.testnetwork;

import java.nio.file.Path;
import org.hyperledger.fabric.client.Gateway;

/** The demo's five organisations, each with its own peer, on one of the engines; identities are the test network's. */
public interface FiveOrganisations extends AutoCloseable {

    /** A user of one organisation at the peer of another. */
    Gateway gateway(String mspId, String user, String atMspId);

    /** A user at the peer of its own organisation. */
    default Gateway gateway(String mspId, String user) {
        return gateway(mspId, user, mspId);
    }

    /** Where an organisation's peer listens, as {@code host:port}. */
    String peerAddress(String mspId);

    /** Where the network keeps blocks, states, private stores and logs. */
    Path folder();

    /** Stops every peer and starts it again on the same ledger and port. */
    void restart();

    /** Returns when transactions can be sent at every peer. */
    void awaitReady();

    /** Returns when every peer has committed this block; a peer may do so a moment later than another. */
    void awaitBlock(long number);

    @Override
    void close();
}

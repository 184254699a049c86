package org.portolan.network.fabric.state;

import org.portolan.network.fabric.peer.PeerRefused;

/** A peer's ledger, as far as states are compared. */
public interface Ledger {

    /** The peer's name for people. */
    String peer();

    String mspId();

    /** How far it goes now. */
    Extent extent() throws PeerRefused;

    /** A block in it. */
    Position at(long block) throws PeerRefused;
}

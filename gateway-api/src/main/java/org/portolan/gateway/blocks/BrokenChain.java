package org.portolan.gateway.blocks;

/**
 * Says that the peer's blocks do not continue the chain that was followed so far. No retry heals that: either the peer
 * has another ledger or somebody has changed one, and a person must look at it.
 */
public final class BrokenChain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenChain(String message) {
        super(message);
    }
}

package org.portolan.gateway.blocks.content;

/** Says that a block, though it fits the chain, does not have the form that Fabric gives to blocks. */
public final class UnreadableBlock extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableBlock(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableBlock(String message) {
        super(message);
    }
}

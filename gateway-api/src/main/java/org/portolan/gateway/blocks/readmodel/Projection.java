package org.portolan.gateway.blocks.readmodel;

import org.portolan.gateway.blocks.content.BlockContent;

/**
 * Turns what blocks say into rows of one subject. It is called once for each block, in order, within the database
 * transaction that also moves the checkpoint; it must depend on the blocks alone, so that a rebuild gives the same rows.
 */
public interface Projection {

    /** Writes the rows of one block, and reports what it refuses to show. */
    void project(BlockContent block, Refusals refusals);

    /** Whether it draws on the rows of others, which have to be written first. */
    default boolean concludes() {
        return false;
    }
}

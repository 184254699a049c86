package org.portolan.gateway.blocks;

import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.Refusals;

/** Is told of progress after it is in the database, on the follower's thread. */
public interface FollowerListener {

    /** The read model now contains this block. */
    void reached(long block);

    /** What was kept of a block, and what was refused. */
    void kept(BlockContent content, Refusals refusals);
}

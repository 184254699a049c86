package org.portolan.gateway.blocks;

import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.Refusals;

/** Is told of progress after it is in the database, on the follower's thread. */
public interface FollowerListener {

    /** The peer had this many blocks when it was asked, most of which may still have to come. */
    void peerHas(long height);

    /** The read model now contains this block. */
    void reached(long block);

    /** What was kept of a block, and what was refused. */
    void kept(BlockContent content, Refusals refusals);
}

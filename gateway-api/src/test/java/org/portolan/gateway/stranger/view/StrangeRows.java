package org.portolan.gateway.stranger.view;

import java.time.Clock;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.gateway.member.Members;

/** Keeps what depends on the hour and on another feature. Abstract, so that no read model under test fills it. */
abstract class StrangeRows implements Projection {
    private final Clock clock;
    private final Members members;

    StrangeRows(Clock clock, Members members) {
        this.clock = clock;
        this.members = members;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        if (members.all().isEmpty() && clock.instant().isAfter(clock.instant())) {
            throw new IllegalStateException("early");
        }
    }
}

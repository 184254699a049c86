package org.portolan.gateway.subscription.delivery;

import java.util.List;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.subscription.feed.ChangeFeed;
import org.portolan.gateway.subscription.feed.EventFeed;
import org.portolan.gateway.subscription.feed.LedgerFeed;
import org.portolan.gateway.subscription.feed.Sights;
import org.portolan.records.container.ContainerNumber;
import org.springframework.stereotype.Component;

/** What subscriptions are told from. */
@Component
record LedgerSide(
        LedgerFeed all,
        EventFeed feed,
        ChangeFeed changes,
        UntoldShared shared,
        Sights sights,
        Enrolments enrolments,
        ReadPosition position) {

    /** The containers that a trader opened, or changed the opening of, after a block; nobody else opens any. */
    List<ContainerNumber> openedAfter(long block, Caller caller, Set<ContainerNumber> wanted) {
        return caller.trader().map(trader -> enrolments.changedAfter(block, trader)).orElse(List.of()).stream()
                .filter(container -> wanted.isEmpty() || wanted.contains(container))
                .toList();
    }
}

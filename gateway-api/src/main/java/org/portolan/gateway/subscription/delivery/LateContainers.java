package org.portolan.gateway.subscription.delivery;

import java.util.List;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.SubscriptionProgress;
import org.portolan.gateway.subscription.feed.FeedEntry;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.records.container.ContainerNumber;

/**
 * Finds what was passed over because its owner could not see the container yet, so that it is sent, in order, once the
 * owner can: a container that is opened after its first events is told from the beginning of the subscription on.
 */
final class LateContainers {
    private static final int BATCH = 200;

    private final LedgerSide ledger;
    private final SubscriptionProgress progress;
    private long lookedAt = -1;
    private long looking = -1;

    LateContainers(LedgerSide ledger, SubscriptionProgress progress) {
        this.ledger = ledger;
        this.progress = progress;
    }

    /** The containers that have been opened since the last look that was done with. */
    List<ContainerNumber> opened(Caller caller, Subscription subscription) {
        looking = ledger.position().block();
        return looking == lookedAt
                ? List.of()
                : ledger.openedAfter(lookedAt, caller, subscription.filter().containers());
    }

    void done() {
        lookedAt = looking;
    }

    /** The first of the container's events up to the marker that the owner has not been told. */
    List<FeedEntry.Movement> missed(Subscription subscription, ContainerNumber container, Marker upTo) {
        return missed(container, progress.told(subscription, container), upTo);
    }

    /** The next of the container's events behind one marker and up to another. */
    List<FeedEntry.Movement> missed(ContainerNumber container, Marker told, Marker upTo) {
        return ledger.feed().between(told, upTo.block(), Set.of(container), BATCH).stream()
                .filter(entry -> !upTo.isBefore(entry.position()))
                .toList();
    }
}

package org.portolan.gateway.subscription.feed;

import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.recorded.LedgerPosition;

/** That there is an event: enough to decide who may see it, without its content. A shared event has no container. */
public record FeedEntry(
        Optional<ContainerNumber> container, String eventTime, String eventId, LedgerPosition position) {}

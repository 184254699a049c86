package org.portolan.gateway.subscription.feed;

import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.recorded.LedgerPosition;

/** That there is an event: enough to decide who may see it, without its content. */
public record FeedEntry(ContainerNumber container, String eventTime, String eventId, LedgerPosition position) {}

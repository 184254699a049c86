package org.portolan.gateway.subscription.stream;

import org.portolan.gateway.subscription.feed.ChangeFeed;
import org.portolan.gateway.subscription.feed.EventFeed;
import org.portolan.gateway.subscription.feed.LedgerFeed;
import org.springframework.stereotype.Component;

/** What streams are told from: what comes next, and the content of each. */
@Component
record StreamFeeds(LedgerFeed all, EventFeed events, ChangeFeed changes) {}

package org.portolan.gateway.subscription.refusal;

import java.time.Instant;
import java.util.List;
import org.portolan.gateway.subscription.feed.FeedEntry;

/**
 * An event that a target refused for good.
 *
 * @param again whether its owner wants it sent once more
 */
public record Refusal(FeedEntry entry, int status, List<Feedback> feedback, Instant time, boolean again) {

    public Refusal {
        feedback = List.copyOf(feedback);
    }
}

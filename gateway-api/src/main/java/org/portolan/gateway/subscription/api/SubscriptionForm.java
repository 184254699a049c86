package org.portolan.gateway.subscription.api;

import java.util.List;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.reason.InvalidValue;

/** A subscription as a form asks for it: judged as a request over REST is. */
public record SubscriptionForm(Destination destination, EventFilter filter) {

    /** Reads what was typed, or throws a problem that names the wrong field. */
    public static SubscriptionForm of(String kind, String url, List<String> containers) {
        try {
            var request = SubscriptionRequest.read(CanonicalJson.write(JsonObject.builder()
                    .put("kind", kind)
                    .put("url", url.strip())
                    .putTexts("containers", containers)
                    .build()));
            return new SubscriptionForm(request.destination(), request.filter());
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong.reason()).exception();
        }
    }
}

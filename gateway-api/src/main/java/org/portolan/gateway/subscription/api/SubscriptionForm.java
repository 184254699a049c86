package org.portolan.gateway.subscription.api;

import java.util.List;
import java.util.Map;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;

/** A subscription as a form asks for it: judged as a request over REST is. */
public record SubscriptionForm(Destination destination, EventFilter filter) {
    private static final List<String> FIELDS =
            List.of("kind", "name", "value", "tokenUrl", "clientId", "clientSecret", "scope");

    /** Reads by what the target is to know the sender; a field that was left empty is none. */
    public static Authentication authentication(Map<String, String> typed) {
        var json = JsonObject.builder();
        for (String name : FIELDS) {
            String value = typed.getOrDefault(name, "");
            if (!value.isEmpty()) {
                json.put(name, value);
            }
        }
        try {
            return StrictJson.read(CanonicalJson.write(json.build()), Authentication::read);
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong).exception();
        }
    }

    /** Reads what was typed, or throws a problem that names all wrong fields. */
    public static SubscriptionForm of(String kind, String url, String from, List<String> containers) {
        try {
            var request = SubscriptionRequest.read(CanonicalJson.write(JsonObject.builder()
                    .put("kind", kind)
                    .put("url", url.strip())
                    .put("from", from.strip())
                    .putTexts("containers", containers)
                    .build()));
            return new SubscriptionForm(request.destination(), request.filter());
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong).exception();
        }
    }
}

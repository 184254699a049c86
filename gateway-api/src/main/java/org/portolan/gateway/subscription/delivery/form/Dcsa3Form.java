package org.portolan.gateway.subscription.delivery.form;

import java.util.Optional;
import org.portolan.gateway.dcsa.v3.V3Events;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.feed.FeedEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** DCSA 3.0.0: the request of {@code POST /v3/events} with one event. */
@Component
final class Dcsa3Form implements MessageForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.DCSA_3;
    }

    @Override
    public Optional<byte[]> body(FeedEvent event) {
        return ToldEvents.of(event).flatMap(V3Events::of).map(node -> {
            var request = JSON.createObjectNode();
            request.putArray("events").add(node);
            return JSON.writeValueAsBytes(request);
        });
    }
}

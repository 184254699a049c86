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

    private final ToldEvents told;

    Dcsa3Form(ToldEvents told) {
        this.told = told;
    }

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.DCSA_3;
    }

    @Override
    public Optional<byte[]> body(FeedEvent event) {
        return V3Events.of(told.of(event)).map(node -> {
            var request = JSON.createObjectNode();
            request.putArray("events").add(node);
            return JSON.writeValueAsBytes(request);
        });
    }
}

package org.portolan.gateway.subscription.delivery.form;

import java.util.Optional;
import org.portolan.gateway.dcsa.v2.V2Events;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.feed.FeedEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** DCSA 2.2.0: what a callback takes, a list with one event. */
@Component
final class Dcsa2Form implements MessageForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.DCSA_2;
    }

    @Override
    public Optional<byte[]> body(FeedEvent event) {
        return ToldEvents.of(event)
                .flatMap(V2Events::of)
                .map(node -> JSON.writeValueAsBytes(JSON.createArrayNode().add(node)));
    }
}

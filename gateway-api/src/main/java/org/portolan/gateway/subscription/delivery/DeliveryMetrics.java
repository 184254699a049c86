package org.portolan.gateway.subscription.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.subscription.PauseReason;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.feed.Marker;
import org.springframework.stereotype.Component;

/** Counts attempts by their outcome, and tells how far the one that is farthest behind is behind. */
@Component
final class DeliveryMetrics {
    private final MeterRegistry registry;
    private final ReadPosition position;
    private final Map<SubscriptionId, Marker> behind = new ConcurrentHashMap<>();

    DeliveryMetrics(MeterRegistry registry, ReadPosition position) {
        this.registry = registry;
        this.position = position;
        Gauge.builder("portolan.subscriptions.lag", this, DeliveryMetrics::lag)
                .description("Blocks that the subscription farthest behind has not been told of; paused ones aside")
                .register(registry);
        Gauge.builder("portolan.subscriptions.behind", behind, Map::size)
                .description("Subscriptions whose target has not taken everything yet; paused ones aside")
                .register(registry);
        // An increase from nothing is none to Prometheus: it has to see the zero first.
        attempted("TAKEN", 0);
        attempted("REFUSED", 0);
        for (PauseReason reason : PauseReason.values()) {
            paused(reason, 0);
        }
    }

    void attempted(String outcome) {
        attempted(outcome, 1);
    }

    void paused(PauseReason reason) {
        paused(reason, 1);
    }

    void isAt(SubscriptionId id, Marker marker) {
        behind.put(id, marker);
    }

    void hasNothingToSend(SubscriptionId id) {
        behind.remove(id);
    }

    private void attempted(String outcome, int times) {
        registry.counter("portolan.subscription.deliveries", "outcome", outcome).increment(times);
    }

    private void paused(PauseReason reason, int times) {
        registry.counter("portolan.subscription.pauses", "reason", reason.name())
                .increment(times);
    }

    private long lag() {
        return behind.values().stream()
                .mapToLong(marker -> Math.max(0, position.block() - Math.max(0, marker.block())))
                .max()
                .orElse(0);
    }
}

package org.portolan.gateway.container.recording;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.operation.Operation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The queues of all submitters. */
@Component
final class MovementGroups implements DisposableBean {

    private final Map<Submitter, GroupQueue> queues = new ConcurrentHashMap<>();
    private final GroupSender sender;
    private final GatewaySettings.Submission settings;

    MovementGroups(GroupSender sender, GatewaySettings settings, MeterRegistry registry) {
        this.sender = sender;
        this.settings = settings.submission();
        Gauge.builder(
                        "portolan.movements.waiting",
                        queues,
                        all -> all.values().stream()
                                .mapToInt(GroupQueue::queued)
                                .sum())
                .description("Requests that wait for their transaction")
                .register(registry);
    }

    /** Queues the fit events of a request for the next transaction of its submitter. */
    CompletableFuture<Operation> offer(EventBatch batch, Duration patience) {
        return queues.computeIfAbsent(
                        Submitter.of(batch.request().caller()),
                        submitter -> new GroupQueue(submitter, sender, settings))
                .offer(batch, patience);
    }

    @Override
    public void destroy() {
        queues.values().forEach(GroupQueue::stop);
    }
}

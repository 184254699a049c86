package org.portolan.gateway.blocks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far the read model is, what it kept, and what it refused to show and why. */
final class FollowerMetrics implements FollowerListener {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerMetrics.class);

    private final MeterRegistry registry;
    private final ReadPosition position;
    private final String ownCollection;

    FollowerMetrics(MeterRegistry registry, ReadPosition position, MspId administration) {
        this.registry = registry;
        this.position = position;
        this.ownCollection = "_implicit_org_" + administration;
        Gauge.builder("portolan.readmodel.height", position, read -> read.block() + 1)
                .description("Blocks that the read model contains")
                .register(registry);
        Gauge.builder("portolan.ledger.height", position, read -> read.ledgerEnd() + 1)
                .description("Blocks that the peer has")
                .register(registry);
        Gauge.builder("portolan.readmodel.lag", this, metrics -> metrics.lag())
                .description("Blocks that the peer has and the read model does not contain yet")
                .register(registry);
        // An increase from nothing is none to Prometheus: it has to see the zero first.
        for (RefusalReason reason : RefusalReason.values()) {
            refused(reason.name());
        }
    }

    @Override
    public void peerHas(long height) {
        position.ledgerEnds(height - 1);
    }

    private long lag() {
        return Math.max(0, position.ledgerEnd() - position.block());
    }

    @Override
    public void reached(long block) {
        position.reached(block);
    }

    @Override
    public void kept(BlockContent content, Refusals refusals) {
        registry.counter("portolan.readmodel.transactions")
                .increment(content.transactions().size());
        for (var refusal : refusals.found()) {
            refused(refusal.reason().name()).increment();
            LOG.warn("Not shown ({}): {} in {}", refusal.reason(), refusal.detail(), refusal.position());
        }
        content.transactions().stream()
                .filter(transaction -> transaction.lacksPrivateDataOf(ownCollection))
                .forEach(transaction -> {
                    registry.counter("portolan.readmodel.private.missing").increment();
                    LOG.warn("The peer did not have our private data of {}", transaction.position());
                });
    }

    private Counter refused(String reason) {
        return Counter.builder("portolan.readmodel.refused")
                .description("Writes on the ledger that are not shown")
                .tag("reason", reason)
                .register(registry);
    }
}

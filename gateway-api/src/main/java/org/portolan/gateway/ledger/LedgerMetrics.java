package org.portolan.gateway.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Figures of the write path, by the stations of a transaction. */
@Component
final class LedgerMetrics {

    private final MeterRegistry registry;
    private final Timer endorse;
    private final Timer keep;
    private final Timer commit;
    private final Counter resubmitted;

    LedgerMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.endorse = timer("portolan.ledger.endorse", "From proposal to endorsements");
        this.keep = timer("portolan.ledger.keep", "Making the signed envelope durable");
        this.commit = timer("portolan.ledger.commit", "From the kept envelope to its known outcome");
        this.resubmitted = Counter.builder("portolan.ledger.resubmitted")
                .description("Envelopes that were sent again because their outcome was not known")
                .register(registry);
    }

    <T> T endorsing(Supplier<T> work) {
        return endorse.record(work);
    }

    <T> T keeping(Supplier<T> work) {
        return keep.record(work);
    }

    void resubmitting() {
        resubmitted.increment();
    }

    void outcome(Outcome outcome, Duration sinceKept) {
        commit.record(sinceKept);
        String word = switch (outcome) {
            case Outcome.Committed ignored -> "committed";
            case Outcome.Invalid ignored -> "invalid";
            case Outcome.NotOrdered ignored -> "not_ordered";
        };
        registry.counter("portolan.ledger.transactions", "outcome", word).increment();
    }

    void underWay(Supplier<Number> count) {
        io.micrometer.core.instrument.Gauge.builder("portolan.ledger.under.way", count)
                .description("Transactions that were signed and whose outcome is not known")
                .register(registry);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }
}

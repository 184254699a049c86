package org.portolan.gateway.access.address;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by name how often something was done; names that were not heard of for long are forgotten. */
public final class Buckets {
    private static final int REMEMBERED = 10_000;

    private final long capacity;
    private final long refill;
    private final Duration period;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** So many at once, and then so many in each period. */
    public Buckets(long capacity, long refill, Duration period) {
        this.capacity = capacity;
        this.refill = refill;
        this.period = period;
    }

    /** Takes one for a name, or says how long to wait. */
    public ConsumptionProbe take(String name) {
        return buckets.computeIfAbsent(name, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
    }

    /** How long to wait for one, which is not taken; no time at all where there is one. */
    public Duration untilNext(String name) {
        return Duration.ofNanos(buckets.computeIfAbsent(name, unknown -> bucket())
                .estimateAbilityToConsume(1)
                .getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                .build();
    }
}

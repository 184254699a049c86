package org.portolan.gateway.access.address;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts by name how often something was done; names that were not heard of for long are forgotten. What is counted can
 * be told in the header fields {@code RateLimit-Policy} and {@code RateLimit} of the IETF's draft (revision 11).
 */
public final class Buckets {
    private static final int REMEMBERED = 10_000;

    private final String policy;
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

    /**
     * So many at once, and then so many in each period.
     *
     * @param policy the name by which answers tell of it
     */
    public Buckets(String policy, long capacity, long refill, Duration period) {
        this.policy = policy;
        this.capacity = capacity;
        this.refill = refill;
        this.period = period;
    }

    /** Takes one for a name, or says how long to wait. */
    public ConsumptionProbe take(String name) {
        return take(name, 1);
    }

    /** Takes several for a name, at most as many as there can be at once; or none, and says how long to wait. */
    public ConsumptionProbe take(String name, long several) {
        return buckets.computeIfAbsent(name, unknown -> bucket())
                .tryConsumeAndReturnRemaining(Math.min(several, capacity));
    }

    /** So many, or as many as there can be at once beside one that was taken. */
    long atMost(long several) {
        return Math.max(1, Math.min(several, capacity - 1));
    }

    /** How long to wait for one, which is not taken; no time at all where there is one. */
    public Duration untilNext(String name) {
        return Duration.ofNanos(buckets.computeIfAbsent(name, unknown -> bucket())
                .estimateAbilityToConsume(1)
                .getNanosToWaitForRefill());
    }

    /** Tells what is left, beside what was told of other policies. */
    public void tell(ConsumptionProbe probe, HttpServletResponse response) {
        long left = probe.getRemainingTokens();
        add(response, "RateLimit-Policy", ";q=" + capacity + ";w=" + seconds(capacity));
        add(response, "RateLimit", ";r=" + left + ";t=" + seconds(capacity - left));
    }

    /** How long it takes until so many are there again. */
    private long seconds(long amount) {
        return Math.ceilDiv(amount * period.toSeconds(), refill);
    }

    private void add(HttpServletResponse response, String header, String state) {
        String before = Optional.ofNullable(response.getHeader(header))
                .map(told -> told + ", ")
                .orElse("");
        response.setHeader(header, before + '"' + policy + '"' + state);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                .build();
    }
}

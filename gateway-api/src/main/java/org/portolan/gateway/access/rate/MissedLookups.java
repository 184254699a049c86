package org.portolan.gateway.access.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.stereotype.Component;

/**
 * Bounds how often a trader, by whichever of its keys, or another caller may ask for what is not shown to it. What is
 * its own it may ask for as often as ever, so that the bound tells nothing about any container.
 */
@Component
public final class MissedLookups {
    private static final int REMEMBERED = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    MissedLookups(GatewaySettings settings) {
        this.perMinute = settings.limits().missedLookupsPerMinute();
    }

    /** Counts one; throws the problem that says to wait once there were too many. */
    public void count(Caller caller) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(name(caller), unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.of(
                            ProblemKind.RATE_LIMITED,
                            "At most " + perMinute + " questions a minute for what is not the caller's are answered.")
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()))
                    .exception();
        }
    }

    private static String name(Caller caller) {
        return caller.trader()
                .map(TraderIdentification::number)
                .map(number -> "trader " + number)
                .orElseGet(() -> "caller " + caller.id());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}

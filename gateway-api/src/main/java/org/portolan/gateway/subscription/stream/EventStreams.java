package org.portolan.gateway.subscription.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.subscription.feed.EventFeed;
import org.portolan.gateway.subscription.feed.Sights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Serves streams of events, so many of one caller at a time, and ends each after some minutes: its reader connects again
 * with the last id that it had, and proves anew who it is.
 */
@Component
public final class EventStreams implements ApplicationListener<ContextClosedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int MOST_OF_ONE = 20;
    private static final int MOST = 1_000;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final EventFeed feed;
    private final Sights sights;
    private final ReadPosition position;
    private final ApiKeys keys;
    private final Clock clock;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    EventStreams(EventFeed feed, Sights sights, ReadPosition position, ApiKeys keys, Clock clock) {
        this.feed = feed;
        this.sights = sights;
        this.position = position;
        this.keys = keys;
        this.clock = clock;
    }

    /** Sends events on the request's own thread until the reader goes, its time is over, or the gateway stops. */
    public void serve(EventStreamRequest request, HttpServletResponse response) throws IOException {
        var id = request.caller().id();
        admit(id);
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Proxies in front of the gateway must not hold events back.
            response.setHeader("X-Accel-Buffering", "no");
            new EventStream(request, feed, sights.newSight(), position, new EventLines(response.getOutputStream()))
                    .run(goesOn(request.caller()));
        } catch (IOException gone) {
            LOG.debug("The reader of a stream of events went away", gone);
        } finally {
            open.merge(id, -1, EventStreams::sum);
        }
    }

    private BooleanSupplier goesOn(Caller caller) {
        Instant end = clock.instant().plus(LIFE);
        boolean hasKey = keys.named(caller.id()).isPresent();
        return () -> !closing
                && clock.instant().isBefore(end)
                && (!hasKey || keys.named(caller.id()).filter(caller::equals).isPresent());
    }

    private void admit(String id) {
        int all = open.values().stream().mapToInt(Integer::intValue).sum();
        int own = open.merge(id, 1, EventStreams::sum);
        if (own > MOST_OF_ONE || all >= MOST) {
            open.merge(id, -1, EventStreams::sum);
            throw Problem.of(ProblemKind.RATE_LIMITED, "As many streams of events as possible are open.")
                    .retryAfter(Duration.ofSeconds(30))
                    .exception();
        }
    }

    private static @Nullable Integer sum(Integer streams, Integer more) {
        int sum = streams + more;
        return sum == 0 ? null : sum;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing = true;
    }
}

package org.portolan.gateway.subscription.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.rate.Shares;
import org.portolan.gateway.access.standing.Standing;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
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
    /** A page of a caller needs one, or a few; a fiftieth of a thousand is a lot for each. */
    private static final int CALLERS = 50;

    private static final int ORGANISATIONS = 4;
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final StreamFeeds feeds;
    private final Sights sights;
    private final ReadPosition position;
    private final Standing standing;
    private final Clock clock;
    private final Shares open;
    private volatile boolean closing;

    EventStreams(
            StreamFeeds feeds,
            Sights sights,
            ReadPosition position,
            Standing standing,
            Clock clock,
            GatewaySettings settings) {
        this.feeds = feeds;
        this.sights = sights;
        this.position = position;
        this.standing = standing;
        this.clock = clock;
        int most = settings.limits().eventStreams();
        this.open =
                new Shares("streams of events", most, Math.max(1, most / CALLERS), Math.max(1, most / ORGANISATIONS));
    }

    /** Sends events on the request's own thread until the reader goes, its time is over, or the gateway stops. */
    public void serve(EventStreamRequest request, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        open.take(request.caller(), 1, RETRY);
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Proxies in front of the gateway must not hold events back.
            response.setHeader("X-Accel-Buffering", "no");
            new EventStream(request, feeds, sights.newSight(), position, new EventLines(response.getOutputStream()))
                    .run(goesOn(standing.of(http, request.caller())));
        } catch (IOException gone) {
            LOG.debug("The reader of a stream of events went away", gone);
        } finally {
            open.give(request.caller(), 1);
        }
    }

    private BooleanSupplier goesOn(BooleanSupplier mayStill) {
        Instant end = clock.instant().plus(LIFE);
        return () -> !closing && clock.instant().isBefore(end) && mayStill.getAsBoolean();
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing = true;
    }
}

package org.portolan.gateway.access.address;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.server.ClientAddress;
import org.portolan.gateway.server.ToldRates;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** How often each caller, and each address of unknown callers, may ask. */
@Component
public final class RequestRates implements ToldRates {
    private static final int BURST_SECONDS = 2;

    private final int perSecond;
    private final Buckets buckets;

    RequestRates(GatewaySettings settings) {
        this.perSecond = settings.limits().requestsPerSecond();
        this.buckets = new Buckets("requests", (long) BURST_SECONDS * perSecond, perSecond, Duration.ofSeconds(1));
    }

    /** Counts one and tells how many are left; answers the problem that says to wait once there were too many. */
    public Optional<Problem> count(HttpServletRequest request, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.take(name(request));
        buckets.tell(probe, response);
        return tooMany(probe);
    }

    /**
     * Counts so many more for a request that asks for as much as they do; throws the problem that says to wait where there
     * are not so many left. What was told in the answer's headers is of before.
     */
    public void countFurther(HttpServletRequest request, int more) {
        if (more > 0) {
            tooMany(buckets.take(name(request), buckets.atMost(more))).ifPresent(problem -> {
                throw problem.exception();
            });
        }
    }

    private Optional<Problem> tooMany(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Problem.of(
                                ProblemKind.RATE_LIMITED, "At most " + perSecond + " requests a second are answered.")
                        .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    @Override
    public void tell(HttpServletRequest request, HttpServletResponse response) {
        if (response.getHeader("RateLimit") == null) {
            buckets.tell(buckets.take(name(request)), response);
        }
    }

    /** Whoever watches the gateway's health is counted apart from those who ask it things from the same address. */
    private static String name(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String asker = authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? "address " + ClientAddress.of(request.getRemoteAddr())
                : "caller " + authentication.getName();
        return Optional.ofNullable(request.getRequestURI())
                .filter(address -> address.startsWith("/actuator/health"))
                .map(health -> "health " + asker)
                .orElse(asker);
    }
}

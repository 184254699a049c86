package org.portolan.gateway.access;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.address.Buckets;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each caller, and each address of an unknown caller, ask only so often, and tells in each answer how often still,
 * by the header fields {@code RateLimit-Policy} and {@code RateLimit} of the IETF's draft (revision 11).
 */
@Component
class CallerRate extends OncePerRequestFilter {

    private static final int BURST_SECONDS = 2;

    private final int perSecond;
    private final int atOnce;
    private final ProblemWriter writer;
    private final Buckets buckets;

    CallerRate(GatewaySettings settings, ProblemWriter writer) {
        this.perSecond = settings.limits().requestsPerSecond();
        this.atOnce = BURST_SECONDS * perSecond;
        this.writer = writer;
        this.buckets = new Buckets(atOnce, perSecond, Duration.ofSeconds(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = buckets.take(name(request));
        tell(probe, response);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        Problem problem = Problem.of(
                        ProblemKind.RATE_LIMITED, "At most " + perSecond + " requests a second are answered.")
                .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        writer.write(problem, request, response);
    }

    private void tell(ConsumptionProbe probe, HttpServletResponse response) {
        long left = probe.getRemainingTokens();
        long untilFull = Math.ceilDiv(atOnce - left, perSecond);
        response.setHeader("RateLimit-Policy", "\"requests\";q=" + atOnce + ";w=" + BURST_SECONDS);
        response.setHeader("RateLimit", "\"requests\";r=" + left + ";t=" + untilFull);
    }

    /** Whoever watches the gateway's health is counted apart from those who ask it things from the same address. */
    private static String name(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String asker = authentication instanceof CallerAuthentication known
                ? "caller " + known.getName()
                : "address " + request.getRemoteAddr();
        return request.getRequestURI().startsWith("/actuator/health") ? "health " + asker : asker;
    }

    /** It runs within the security chain only, once the caller is known. */
    @Component
    static class NotTwice {

        @Bean
        FilterRegistrationBean<CallerRate> callerRateRegistration(CallerRate rate) {
            FilterRegistrationBean<CallerRate> registration = new FilterRegistrationBean<>(rate);
            registration.setEnabled(false);
            return registration;
        }
    }
}

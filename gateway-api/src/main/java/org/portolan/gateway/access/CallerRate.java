package org.portolan.gateway.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each caller, and each address of an unknown caller, ask only so often. */
@Component
class CallerRate extends OncePerRequestFilter {

    private static final int REMEMBERED = 10_000;

    private final int perSecond;
    private final ProblemWriter writer;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    CallerRate(GatewaySettings settings, ProblemWriter writer) {
        this.perSecond = settings.limits().requestsPerSecond();
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(name(request), unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        Problem problem = Problem.of(
                        ProblemKind.RATE_LIMITED, "At most " + perSecond + " requests a second are answered.")
                .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        writer.write(problem, request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    private static String name(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof CallerAuthentication known
                ? "caller " + known.getName()
                : "address " + request.getRemoteAddr();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
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

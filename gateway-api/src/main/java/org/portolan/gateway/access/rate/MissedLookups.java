package org.portolan.gateway.access.rate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.Buckets;
import org.portolan.gateway.problem.Misses;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.server.ClientAddress;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Bounds how often a trader, by whichever of its keys, or another caller may ask for what is not shown to it. What is
 * its own it may ask for as often as ever, so that the bound tells nothing about any container.
 */
@Component
public final class MissedLookups implements Misses {
    private static final String COUNTED = MissedLookups.class.getName();
    private static final Set<String> ANOTHERS =
            Set.of("NOT_THE_ISSUER", "NOT_ADDRESSED", "NOT_THE_ADMINISTRATION", "NOT_A_PARTY");

    private final int perMinute;
    private final Buckets buckets;

    MissedLookups(GatewaySettings settings) {
        this.perMinute = settings.limits().missedLookupsPerMinute();
        this.buckets = new Buckets("missed-lookups", perMinute, perMinute, Duration.ofMinutes(1));
    }

    /** Counts one; throws the problem that says to wait once there were too many. */
    public void count(Caller caller) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(COUNTED, true, RequestAttributes.SCOPE_REQUEST);
        }
        take(name(caller)).ifPresent(tooMany -> {
            throw tooMany.exception();
        });
    }

    /**
     * Throws the problem that says to wait where there were too many guesses. It is asked before somebody is told of
     * what it has found and is not its own: after too many guesses a right one is answered as a wrong one.
     */
    public void requireLeft(Caller caller) {
        requireLeft(name(caller));
    }

    /** Whether there were not too many guesses, for an answer about many things of which each says so by itself. */
    public boolean hasLeft(Caller caller) {
        return !buckets.untilNext(name(caller)).isPositive();
    }

    /** The same, and counts one. */
    public boolean mayMiss(Caller caller) {
        return take(name(caller)).isEmpty();
    }

    /** The same for whoever sent the request, with a key or without. */
    public void requireLeft(HttpServletRequest request) {
        requireLeft(name(request));
    }

    private void requireLeft(String name) {
        var wait = buckets.untilNext(name);
        if (wait.isPositive()) {
            throw tooMany(wait).exception();
        }
    }

    @Override
    public Problem answer(Problem missing, HttpServletRequest request) {
        if (!isGuess(missing) || request.getAttribute(COUNTED) != null) {
            return missing;
        }
        request.setAttribute(COUNTED, true);
        return take(name(request)).orElse(missing);
    }

    /** Whether it says that there is no such thing, or that there is one and it is another's: both tell what exists. */
    private static boolean isGuess(Problem problem) {
        return problem.status() == ProblemKind.NOT_FOUND.status().value() || ANOTHERS.contains(problem.code());
    }

    private Optional<Problem> take(String name) {
        var probe = buckets.take(name);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private Problem tooMany(Duration wait) {
        return Problem.of(
                        ProblemKind.RATE_LIMITED,
                        "At most " + perMinute + " questions a minute for what is not the caller's are answered.")
                .retryAfter(wait);
    }

    private static String name(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? name(caller)
                : "address " + ClientAddress.of(request.getRemoteAddr());
    }

    private static String name(Caller caller) {
        return caller.trader()
                .map(TraderIdentification::number)
                .map(number -> "trader " + number)
                .orElseGet(() -> "caller " + caller.id());
    }
}

package org.portolan.gateway.access.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.server.ClientAddress;
import org.portolan.gateway.server.WebSettings;
import org.springframework.stereotype.Component;

/**
 * Bounds how many wrong keys and tokens come from one address. Only what is wrong is counted: callers whose keys are
 * right go on as ever, whoever guesses beside them behind the same address.
 */
@Component
public final class WrongKeys {
    private final int perMinute;
    private final Buckets buckets;

    WrongKeys(WebSettings settings) {
        this.perMinute = settings.wrongKeysPerMinute();
        this.buckets = new Buckets("wrong-keys", perMinute, perMinute, Duration.ofMinutes(1));
    }

    /** Counts one and tells how many are left; answers the problem that says to wait once there were too many. */
    public Optional<Problem> count(HttpServletRequest request, HttpServletResponse response) {
        var probe = buckets.take(ClientAddress.of(request.getRemoteAddr()));
        buckets.tell(probe, response);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Problem.of(
                                ProblemKind.RATE_LIMITED,
                                "At most " + perMinute + " wrong keys a minute are answered to one address.")
                        .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }
}

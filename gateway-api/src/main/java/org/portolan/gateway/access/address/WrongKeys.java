package org.portolan.gateway.access.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.server.WebSettings;
import org.springframework.stereotype.Component;

/**
 * Bounds how many wrong keys and tokens come from one address. Only what is wrong is counted: callers whose keys are
 * right go on as ever, whoever guesses beside them behind the same address.
 */
@Component
public final class WrongKeys {
    private static final int NETWORK_BYTES = 8;

    private final int perMinute;
    private final Buckets buckets;

    WrongKeys(WebSettings settings) {
        this.perMinute = settings.wrongKeysPerMinute();
        this.buckets = new Buckets("wrong-keys", perMinute, perMinute, Duration.ofMinutes(1));
    }

    /** Counts one and tells how many are left; answers the problem that says to wait once there were too many. */
    public Optional<Problem> count(HttpServletRequest request, HttpServletResponse response) {
        var probe = buckets.take(address(request.getRemoteAddr()));
        buckets.tell(probe, response);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Problem.of(
                                ProblemKind.RATE_LIMITED,
                                "At most " + perMinute + " wrong keys a minute are answered to one address.")
                        .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    /** Of IPv6 the network: its 64 bits for hosts belong to one subscriber, who would have no end of addresses. */
    public static String address(String remote) {
        try {
            var literal = InetAddress.ofLiteral(remote);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK_BYTES)
                    : remote;
        } catch (IllegalArgumentException name) {
            return remote;
        }
    }
}

package org.portolan.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.BoundedBodies;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.digest.Digest;
import org.springframework.stereotype.Component;

/** Reads the headers and the body that every POST has in common. */
@Component
public final class WriteRequests {

    /** Makes a repeated request harmless. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,120}");

    private final BoundedBodies bodies;

    WriteRequests(BoundedBodies bodies) {
        this.bodies = bodies;
    }

    /** Reads a request with a JSON body, or with none. */
    public WriteRequest read(Caller caller, HttpServletRequest request) {
        return of(caller, request, bodies.read(caller, request));
    }

    /** Reads all but the body, which is a stream. */
    public WriteRequest streamed(Caller caller, HttpServletRequest request) {
        return of(caller, request, new byte[0]);
    }

    private static WriteRequest of(Caller caller, HttpServletRequest request, byte[] body) {
        byte[] target = (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8);
        return new WriteRequest(caller, key(request), Digest.of(target, body), respondAsync(request), body);
    }

    private static Optional<String> key(HttpServletRequest request) {
        Optional<String> key = Optional.ofNullable(request.getHeader(IDEMPOTENCY_KEY));
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw Problem.of(
                            ProblemKind.INVALID_PARAMETER,
                            "\"Idempotency-Key\" must be 1 to 120 printable ASCII characters.")
                    .at(IDEMPOTENCY_KEY)
                    .exception();
        }
        return key;
    }

    private static boolean respondAsync(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .flatMap(value -> Pattern.compile("[,;]").splitAsStream(value))
                .anyMatch(preference ->
                        preference.strip().toLowerCase(Locale.ROOT).equals("respond-async"));
    }
}

package org.portolan.gateway.access.rate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads bodies that fit into memory, and no more of them at the same time than fit together. As a filter it gives the
 * memory back when the request is over.
 */
@Component
public final class BoundedBodies extends OncePerRequestFilter {

    private static final String TAKEN = BoundedBodies.class.getName();
    private static final int STEP = 64 * 1024;

    private final int longest;
    private final Shares memory;

    private record Taken(Caller caller, int bytes) {}

    BoundedBodies(GatewaySettings settings) {
        this.longest = settings.limits().bodyBytes();
        int total = settings.limits().bodiesInMemory();
        this.memory = new Shares("large bodies", total, Math.max(longest, total / 4), Math.max(longest, total / 2));
    }

    /** The body of a request, at most so long as one may be. */
    public byte[] read(Caller caller, HttpServletRequest request) {
        return read(caller, request, longest, "; send more events as application/x-ndjson");
    }

    /** The same for a body that is known to be small. */
    public byte[] read(Caller caller, HttpServletRequest request, int most) {
        return read(caller, request, most, "");
    }

    private byte[] read(Caller caller, HttpServletRequest request, int most, String advice) {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most, advice);
        }
        try (InputStream in = request.getInputStream()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                if (body.size() + count > most) {
                    throw tooLarge(most, advice);
                }
                take(caller, request, count);
                body.write(step, 0, count);
            }
            return body.toByteArray();
        } catch (IOException broken) {
            throw Problem.of(ProblemKind.BODY_INCOMPLETE, ProblemKind.BODY_INCOMPLETE.meaning())
                    .at("body")
                    .exception();
        }
    }

    private void take(Caller caller, HttpServletRequest request, int count) {
        memory.take(caller, count, Duration.ofSeconds(1));
        int before = request.getAttribute(TAKEN) instanceof Taken taken ? taken.bytes() : 0;
        request.setAttribute(TAKEN, new Taken(caller, before + count));
    }

    private static RuntimeException tooLarge(int most, String advice) {
        return Problem.of(ProblemKind.BODY_TOO_LARGE, "The body may have " + most + " bytes" + advice + ".")
                .at("body")
                .exception();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(TAKEN) instanceof Taken taken) {
                memory.give(taken.caller(), taken.bytes());
            }
        }
    }
}

package org.portolan.gateway.request;

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
import org.portolan.gateway.access.rate.Shares;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.server.TimelyBody;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads bodies that fit into memory, and no more of them at the same time than fit together. As a filter it gives the
 * memory back when the request is over.
 */
@Component
class BoundedBodies extends OncePerRequestFilter {

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

    byte[] read(Caller caller, HttpServletRequest request) {
        if (request.getContentLengthLong() > longest) {
            throw tooLarge();
        }
        try (InputStream in = new TimelyBody(request.getInputStream())) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                if (body.size() + count > longest) {
                    throw tooLarge();
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

    private RuntimeException tooLarge() {
        return Problem.of(
                        ProblemKind.BODY_TOO_LARGE,
                        "The body may have " + longest + " bytes; send more events as application/x-ndjson.")
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

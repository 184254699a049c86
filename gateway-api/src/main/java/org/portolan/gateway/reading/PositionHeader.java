package org.portolan.gateway.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Names in every answer the last block that it takes into account, and lets a reader demand one: with
 * {@code minPosition} set to the block number of its own transaction it reads what it has written.
 */
@Component
final class PositionHeader implements HandlerInterceptor {
    private static final String HEADER = "Portolan-Ledger-Position";
    private static final String PARAMETER = "minPosition";
    private static final Pattern BLOCK = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReadPosition position;

    PositionHeader(ReadPosition position) {
        this.position = position;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        var wanted = Optional.ofNullable(request.getParameter(PARAMETER)).map(PositionHeader::block);
        boolean there = wanted.isEmpty() || position.await(wanted.get(), PATIENCE);
        // Taken before anything is read: the answer may know more than it says, never less.
        response.setHeader(HEADER, Long.toString(position.block()));
        if (!there) {
            throw Problem.of(
                            ProblemKind.POSITION_NOT_REACHED,
                            "The read model has not come to block " + wanted.get() + " yet.")
                    .at(PARAMETER)
                    .retryAfter(PATIENCE)
                    .exception();
        }
        return true;
    }

    private static long block(String text) {
        if (!BLOCK.matcher(text).matches()) {
            throw Problem.of(ProblemKind.INVALID_PARAMETER, "\"minPosition\" must be the number of a block.")
                    .at(PARAMETER)
                    .exception();
        }
        return Long.parseLong(text);
    }
}

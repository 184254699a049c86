package org.portolan.gateway.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.portolan.gateway.problem.Misses;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers with bytes that never differ: no path, no trace id, nothing of the request. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NothingThereAdvice {
    private static final byte[] BODY = """
            {"type":"/problems/not-found","title":"Not found","status":404,\
            "detail":"There is no such thing, or the caller may not know of it.",\
            "code":"NOT_FOUND","written":"no","retrySafe":false}""".getBytes(StandardCharsets.UTF_8);

    private static final Problem MISSING = Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning());

    private final Misses misses;
    private final ProblemWriter writer;

    NothingThereAdvice(Misses misses, ProblemWriter writer) {
        this.misses = misses;
        this.writer = writer;
    }

    @ExceptionHandler
    void nothing(NothingThere nothing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem answer = misses.answer(MISSING, request);
        if (!answer.equals(MISSING)) {
            writer.write(answer, request, response);
            return;
        }
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(BODY.length);
        response.getOutputStream().write(BODY);
    }
}

package org.portolan.gateway.server;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.ProblemWriter;
import org.portolan.gateway.problem.Written;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with a problem what the servlet container or a filter refused before any controller was found. */
@Hidden
@RestController
final class ContainerErrors implements ErrorController {

    private final ProblemWriter writer;
    private final ToldRates rates;

    ContainerErrors(ProblemWriter writer, ToldRates rates) {
        this.writer = writer;
        this.rates = rates;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        rates.tell(request, response);
        boolean broken = status == 408
                || status == 400 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
        writer.write(
                broken
                        ? Problem.of(ProblemKind.BODY_INCOMPLETE, ProblemKind.BODY_INCOMPLETE.meaning())
                                .at("body")
                        : problem(status),
                request,
                response);
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning());
            case 405 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED, ProblemKind.METHOD_NOT_ALLOWED.meaning());
            case 413 -> Problem.of(ProblemKind.BODY_TOO_LARGE, ProblemKind.BODY_TOO_LARGE.meaning());
            default ->
                status < 500
                        ? Problem.of(ProblemKind.INVALID_REQUEST, "The request is not valid.")
                                .answeredWith(status)
                        : Problem.of(ProblemKind.INTERNAL, ProblemKind.INTERNAL.meaning())
                                .written(Written.UNKNOWN);
        };
    }
}

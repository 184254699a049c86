package org.portolan.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.problem.header.SecurityHeaders;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem, from a filter as well as from the advice. */
@Component
public final class ProblemWriter {

    private final JsonMapper mapper;
    private final List<ProblemForm> forms;

    ProblemWriter(JsonMapper mapper, List<ProblemForm> forms) {
        this.mapper = mapper;
        this.forms = List.copyOf(forms);
    }

    /** Writes the problem as the whole answer; nothing may have been written to the response before. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        SecurityHeaders.set(request, response);
        problem.retryAfter()
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Problem.seconds(wait))));
        var form =
                forms.stream().filter(other -> other.isSpokenAt(path(request))).findFirst();
        if (form.isPresent()) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        }
        Object document = form.map(other -> other.document(problem, request)).orElseGet(() -> ours(problem, request));
        response.getOutputStream().write(mapper.writeValueAsBytes(document));
        response.flushBuffer();
    }

    private static Map<String, Object> ours(Problem problem, HttpServletRequest request) {
        Map<String, Object> document = problem.document(path(request));
        String trace = MDC.get("traceId");
        if (trace != null) {
            document.put("traceId", trace);
        }
        return document;
    }

    /** The address that was asked for, also where the servlet container has passed the request on. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}

package org.portolan.gateway.dcsa.v2;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.portolan.gateway.dcsa.DcsaVersion;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemForm;
import org.portolan.records.text.TimeText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Errors as DCSA 2.2.0 tells them. */
@Component
final class V2Problems implements ProblemForm {
    private final Clock clock;

    V2Problems(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isSpokenAt(String path) {
        return DcsaVersion.at(path).filter(DcsaVersion.V2::equals).isPresent();
    }

    @Override
    public Object document(Problem problem, HttpServletRequest request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        var errors = problem.each().stream()
                .map(fault -> ObjectForm.begin().text("reason", fault.code()).text("message", fault.detail()))
                .toList();
        return ObjectForm.begin()
                .text("httpMethod", request.getMethod())
                .text("requestUri", uri(request))
                .objects("errors", errors)
                .number("statusCode", problem.status())
                .text("statusCodeText", text(problem.status()))
                .text("errorDateTime", TimeText.write(now))
                .node();
    }

    private static String uri(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String text(int status) {
        return Optional.ofNullable(HttpStatus.resolve(status))
                .map(HttpStatus::getReasonPhrase)
                .orElse("Error");
    }
}

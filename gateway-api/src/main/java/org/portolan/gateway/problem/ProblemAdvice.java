package org.portolan.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers everything that goes wrong in a controller with a problem; nothing else does. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;
    private final Misses misses;

    ProblemAdvice(ProblemWriter writer, Misses misses) {
        this.writer = writer;
        this.misses = misses;
    }

    @ExceptionHandler
    void known(ProblemException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(misses.answer(exception.problem(), request), request, response);
    }

    @ExceptionHandler
    void security(AccessDeniedException exception) {
        throw exception;
    }

    @ExceptionHandler
    void security(AuthenticationException exception) {
        throw exception;
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException exception) {
        LOG.debug("The caller went away before its answer", exception);
    }

    @ExceptionHandler
    void mismatch(
            MethodArgumentTypeMismatchException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(invalid(exception.getName(), allowed(exception.getRequiredType())), request, response);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(
                Problem.of(ProblemKind.MALFORMED_BODY, "The body cannot be read as this address needs it."),
                request,
                response);
    }

    @ExceptionHandler
    void other(Exception exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (exception instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            answer.getHeaders().forEach((name, values) -> copy(name, values.getFirst(), response));
            writer.write(ofSpring(exception, answer.getStatusCode()), request, response);
            return;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        // What an unexpected failure left behind is not known here, and must not be said to be nothing.
        writer.write(
                Problem.of(ProblemKind.INTERNAL, ProblemKind.INTERNAL.meaning()).written(Written.UNKNOWN),
                request,
                response);
    }

    private static void copy(String name, String value, HttpServletResponse response) {
        if (name.equalsIgnoreCase(HttpHeaders.ALLOW) || name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
            response.setHeader(name, value);
        }
    }

    private static Problem ofSpring(Exception exception, HttpStatusCode status) {
        return switch (exception) {
            case MissingServletRequestParameterException missing -> invalid(missing.getParameterName(), "is missing");
            case MissingRequestHeaderException missing -> invalid(missing.getHeaderName(), "is missing");
            default ->
                switch (status.value()) {
                    case 404 -> Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning());
                    case 405 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED, ProblemKind.METHOD_NOT_ALLOWED.meaning());
                    case 406 -> Problem.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.NOT_ACCEPTABLE.meaning());
                    case 413 -> Problem.of(ProblemKind.BODY_TOO_LARGE, ProblemKind.BODY_TOO_LARGE.meaning());
                    case 415 ->
                        Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, ProblemKind.UNSUPPORTED_MEDIA_TYPE.meaning())
                                .at("Content-Type");
                    default ->
                        Problem.of(ProblemKind.INVALID_REQUEST, "The request is not valid.")
                                .answeredWith(status.value());
                };
        };
    }

    private static String allowed(@Nullable Class<?> type) {
        return switch (type) {
            case Class<?> flag when flag == boolean.class -> "must be true or false";
            case Class<?> list
            when list.isEnum() ->
                "must be one of "
                        + Stream.of(list.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
            case null, default -> "has no valid value";
        };
    }

    private static Problem invalid(String name, String sentence) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, "\"" + name + "\" " + sentence + ".")
                .at(name);
    }
}

package org.portolan.gateway.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose parameters, headers or form of body cannot be read, at one place and before anything asks for
 * them: wherever they are asked for later, they are there.
 */
public final class WellFormedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WellFormedRequests.class);
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> CODINGS = Set.of("gzip", "x-gzip", "deflate", "br", "compress", "zstd");
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=\"?[^\\s\";]");
    private static final String KEY = "X-API-Key";
    private static final List<String> SINGLE = List.of(
            KEY,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            "API-Version",
            "Last-Event-ID",
            "Idempotency-Key");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_IN_ADDRESS = 1_000;

    private final ProblemWriter writer;

    /** With the writer of problems. */
    public WellFormedRequests(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> fault = unreadable(request);
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        LOG.info("Refused a request with {}", fault.get().status());
        fault.get()
                .field()
                .filter(HttpHeaders.CONTENT_ENCODING::equals)
                .ifPresent(header -> response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity"));
        writer.write(fault.get(), request, response);
    }

    private static Optional<Problem> unreadable(HttpServletRequest request) {
        if (!request.getProtocol().startsWith("HTTP/1.")) {
            return Optional.of(malformed("The gateway speaks HTTP/1.1."));
        }
        try {
            Collections.list(request.getHeaderNames()).forEach(name -> Collections.list(request.getHeaders(name)));
            request.getCookies();
        } catch (IllegalArgumentException | RequestRejectedException malformed) {
            return Optional.of(malformed("A header holds characters that no header may have."));
        }
        return severalHeaders(request)
                .or(() -> coding(request))
                .or(() -> formOfBody(request))
                .or(() -> parameters(request));
    }

    /** Of two headers that say different things each reader could take another. */
    private static Optional<Problem> severalHeaders(HttpServletRequest request) {
        for (String header : SINGLE) {
            if (Collections.list(request.getHeaders(header)).size() > 1) {
                return Optional.of(
                        malformed("\"" + header + "\" may stand once.").at(header));
            }
        }
        String authorization = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        boolean bearer = authorization.strip().toLowerCase(Locale.ROOT).startsWith("bearer");
        return bearer && request.getHeader(KEY) != null
                ? Optional.of(malformed("\"" + KEY + "\" and a token in \"Authorization\" came together: send the one"
                                + " by which you are to be known.")
                        .at(KEY))
                : Optional.empty();
    }

    private static Optional<Problem> coding(HttpServletRequest request) {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return Optional.empty();
        }
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .flatMap(value -> Pattern.compile(",").splitAsStream(value))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty() && !value.equals("identity"))
                .findFirst()
                .map(value -> unsupported(
                        HttpHeaders.CONTENT_ENCODING,
                        "The Content-Encoding " + (CODINGS.contains(value) ? value : "of this body")
                                + " is not taken: send the body as it is, without Content-Encoding."));
    }

    private static Optional<Problem> formOfBody(HttpServletRequest request) {
        String type =
                Optional.ofNullable(request.getContentType()).orElse("").strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return Optional.of(
                    BOUNDARY.matcher(type).find()
                            ? unsupported(HttpHeaders.CONTENT_TYPE, "Bodies of several parts are not taken.")
                            : malformed("The Content-Type of a body of several parts must name their boundary.")
                                    .at(HttpHeaders.CONTENT_TYPE));
        }
        if (WITHOUT_BODY.contains(request.getMethod())) {
            return Optional.empty();
        }
        Optional<String> charset = BodyCharset.fault(type);
        if (charset.isPresent()) {
            return Optional.of(unsupported(HttpHeaders.CONTENT_TYPE, charset.get()));
        }
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        boolean page = request.getRequestURI().startsWith("/page/");
        return type.startsWith(FORM) && hasBody && !page
                ? Optional.of(unsupported(
                        HttpHeaders.CONTENT_TYPE,
                        "The body is sent as a form; name its own media type, such as application/json."))
                : Optional.empty();
    }

    private static Optional<Problem> parameters(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (query.chars().filter(character -> character == '&').count() >= MOST_IN_ADDRESS) {
            return Optional.of(malformed("There are at most 1,000 parameters in an address."));
        }
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (IllegalStateException | IllegalArgumentException | RequestRejectedException malformed) {
            if (malformed.getCause() instanceof IOException) {
                return Optional.of(Problem.of(ProblemKind.BODY_INCOMPLETE, ProblemKind.BODY_INCOMPLETE.meaning()));
            }
            return Optional.of(
                    malformed(
                            "The parameters cannot be read: each has a name, % is followed by two"
                                    + " hexadecimal digits, text is UTF-8, and there are at most 1,000 of them in an address and 3,000 in a form."));
        }
    }

    private static Problem malformed(String detail) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, detail);
    }

    private static Problem unsupported(String header, String detail) {
        return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, detail).at(header);
    }
}

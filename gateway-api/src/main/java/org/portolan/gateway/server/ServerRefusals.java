package org.portolan.gateway.server;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.ProblemWriter;
import org.portolan.gateway.problem.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** Answers with a problem, in place of a page of Tomcat's, what Tomcat refuses before it asks the gateway. */
final class ServerRefusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

    private final ProblemWriter writer;
    private final Supplier<ToldRates> rates;

    ServerRefusals(ProblemWriter writer, Supplier<ToldRates> rates) {
        this.writer = writer;
        this.rates = rates;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        // Nothing of the request: whatever it held may have been a key.
        LOG.info("Refused a request with {} that is not well-formed HTTP", status);
        rates.get().tell(request, response);
        try {
            writer.write(isOddlyCoded(request) ? transferCoding() : problem(status), request, response);
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("The sender of a refused request went away", gone);
        }
    }

    /** Tomcat answers such a body with 501, as an odd method, or with 400, as anything else. */
    private static boolean isOddlyCoded(Request request) {
        String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        return coding != null && !coding.strip().equalsIgnoreCase("chunked");
    }

    private static Problem transferCoding() {
        return Problem.of(
                        ProblemKind.INVALID_REQUEST,
                        "The only Transfer-Encoding that is taken is chunked: send the body as it is, with its"
                                + " Content-Length or in chunks.")
                .at(HttpHeaders.TRANSFER_ENCODING);
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning());
            case 405, 501 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED, ProblemKind.METHOD_NOT_ALLOWED.meaning());
            case 408 ->
                Problem.of(ProblemKind.BODY_INCOMPLETE, ProblemKind.BODY_INCOMPLETE.meaning())
                        .at("body");
            case 414, 431 ->
                Problem.of(ProblemKind.HEADER_TOO_LARGE, ProblemKind.HEADER_TOO_LARGE.meaning())
                        .answeredWith(status);
            case 417 ->
                Problem.of(ProblemKind.INVALID_REQUEST, "The only expectation that is met is 100-continue.")
                        .answeredWith(status)
                        .at("Expect");
            case 505 -> Problem.of(ProblemKind.INVALID_REQUEST, "The gateway speaks HTTP/1.1.");
            default ->
                status < 500
                        ? Problem.of(
                                        ProblemKind.INVALID_REQUEST,
                                        "The request is not well-formed HTTP, or its address and headers have more than 16 KiB"
                                                + " together: check its address, its headers and Host.")
                                .answeredWith(status)
                        : Problem.of(ProblemKind.INTERNAL, ProblemKind.INTERNAL.meaning())
                                .written(Written.UNKNOWN);
        };
    }
}

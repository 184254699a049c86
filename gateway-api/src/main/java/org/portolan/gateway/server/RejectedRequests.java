package org.portolan.gateway.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers what Spring's firewall refuses, which comes before the security chain and its headers. */
@Component
final class RejectedRequests implements RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RejectedRequests.class);

    private final ProblemWriter writer;
    private final ToldRates rates;

    RejectedRequests(ProblemWriter writer, ToldRates rates) {
        this.writer = writer;
        this.rates = rates;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException reason)
            throws IOException {
        LOG.info("Refused a request with 400 whose address or headers no request may have");
        rates.tell(request, response);
        writer.write(
                Problem.of(
                        ProblemKind.INVALID_PARAMETER,
                        "The address or a header holds characters, or an order of them, that are not taken."),
                request,
                response);
    }
}

package org.portolan.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.portolan.gateway.access.address.WrongKeys;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.ProblemWriter;
import org.portolan.gateway.server.ToldRates;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers callers that are not known, or may not do what they ask. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;
    private final WrongKeys wrongKeys;
    private final ToldRates rates;

    Refusals(ProblemWriter writer, WrongKeys wrongKeys, ToldRates rates) {
        this.writer = writer;
        this.wrongKeys = wrongKeys;
        this.rates = rates;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        Optional<Problem> tooMany = shown(reason) ? wrongKeys.count(request, response) : Optional.empty();
        rates.tell(request, response);
        if (tooMany.isPresent()) {
            writer.write(tooMany.get(), request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"" + ApiKeyFilter.HEADER + "\", Bearer");
        writer.write(
                Problem.of(ProblemKind.UNAUTHENTICATED, "Send a valid, unexpired key in " + ApiKeyFilter.HEADER + "."),
                request,
                response);
    }

    /** Whether a key or token was shown that is wrong; to show none is no guess. */
    private static boolean shown(AuthenticationException reason) {
        return reason instanceof BadCredentialsException || reason instanceof OAuth2AuthenticationException;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        rates.tell(request, response);
        writer.write(Problem.of(ProblemKind.FORBIDDEN, ProblemKind.FORBIDDEN.meaning()), request, response);
    }
}

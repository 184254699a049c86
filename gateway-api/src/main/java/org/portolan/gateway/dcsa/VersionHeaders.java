package org.portolan.gateway.dcsa;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names the version in every answer below a DCSA address, whoever gives it: a refused key is answered here too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class VersionHeaders extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DcsaVersion.at(request.getRequestURI())
                .ifPresent(version -> response.setHeader(DcsaVersion.HEADER, version.full()));
        chain.doFilter(request, response);
    }
}

package org.portolan.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the session of a browser for a caller: at the pages, and at questions of the REST interface, so that a page can
 * offer a download or follow a stream. A form that another site sends is refused, with or without a session.
 */
final class SessionFilter extends OncePerRequestFilter {
    private final SessionCallers sessions;
    private final AccessDeniedHandler refusal;

    SessionFilter(SessionCallers sessions, AccessDeniedHandler refusal) {
        this.sessions = sessions;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!asks(request) && isElsewhere(request)) {
            refusal.handle(request, response, new AccessDeniedException("a form of another site"));
            return;
        }
        sessions.caller(request).ifPresent(caller -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerAuthentication(caller));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (request.getHeader(ApiKeyFilter.HEADER) != null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return true;
        }
        String path = request.getServletPath();
        return !(path.equals("/") || path.startsWith("/page/") || path.startsWith("/api/") && asks(request));
    }

    private static boolean asks(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** What a browser says of itself; programs say nothing of the kind and hold no session. */
    private static boolean isElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isHost(String origin, String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}

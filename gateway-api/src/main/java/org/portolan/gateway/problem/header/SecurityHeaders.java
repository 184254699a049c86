package org.portolan.gateway.problem.header;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told with each answer, also with those that come before the security chain, or past it. */
public final class SecurityHeaders {

    /** Nothing inline and nothing from elsewhere; images as data are the description's own. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String YEAR = "max-age=31536000 ; includeSubDomains";

    private SecurityHeaders() {}

    /** Tells it; a page that tells more of itself does so afterwards. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }
}

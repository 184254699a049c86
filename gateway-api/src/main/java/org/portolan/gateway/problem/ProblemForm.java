package org.portolan.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;

/** How errors are told at addresses whose standard has a form of its own; everywhere else RFC 9457 counts. */
public interface ProblemForm {

    /** Whether the address speaks this form. */
    boolean isSpokenAt(String path);

    /** The document, to be written as {@code application/json}. */
    Object document(Problem problem, HttpServletRequest request);
}

package org.portolan.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Counts questions that found nothing. Whatever can be named can be guessed: containers, certificates, authorisations,
 * enrolments, operations and all else that is answered with 404.
 */
public interface Misses {

    /** The answer to a question that found nothing: what was to be said, or after too many that the caller is to wait. */
    Problem answer(Problem missing, HttpServletRequest request);
}

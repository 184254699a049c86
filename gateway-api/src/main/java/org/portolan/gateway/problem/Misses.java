package org.portolan.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Counts questions that found nothing. Whatever can be named can be guessed: containers, certificates, authorisations,
 * enrolments, operations and all else that is answered with 404.
 */
public interface Misses {

    /**
     * The answer to a request that failed: what was to be said, or, where it says that there is nothing or that it is
     * another's, after too many of those that the caller is to wait.
     */
    Problem answer(Problem missing, HttpServletRequest request);
}

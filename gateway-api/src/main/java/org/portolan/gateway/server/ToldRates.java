package org.portolan.gateway.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells in an answer how often its asker may ask. An answer that was given before anybody was counted counts for the
 * address that it goes to; one that has told already is left as it is.
 */
public interface ToldRates {

    /** Sets the header fields; the answer must not have been sent. */
    void tell(HttpServletRequest request, HttpServletResponse response);
}

package org.portolan.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whoever remembers the people that entered a key in a browser. */
public interface SessionCallers {

    /** The caller whose session the request names, if it has not ended. */
    Optional<Caller> caller(HttpServletRequest request);

    /** Whether that session has not ended yet; asking does not make it last longer. */
    boolean lasts(HttpServletRequest request);
}

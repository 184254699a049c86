package org.portolan.gateway.access.standing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.portolan.gateway.access.ApiKeyFilter;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.CallerAuthentication;
import org.portolan.gateway.access.SessionCallers;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whether what a request was let in by would still let it in: its key, its token or its session. An answer that takes
 * minutes asks again and again, so that it ends when the right to it does.
 */
@Component
public final class Standing {
    private final ApiKeys keys;
    private final SessionCallers sessions;
    private final Clock clock;

    Standing(ApiKeys keys, SessionCallers sessions, Clock clock) {
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** To be asked on the request's own thread, by the one that was let in as this caller. */
    public BooleanSupplier of(HttpServletRequest request, Caller caller) {
        String key = request.getHeader(ApiKeyFilter.HEADER);
        if (key != null) {
            return () -> keys.caller(key).filter(caller::equals).isPresent();
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            Instant end = SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                    ? known.end()
                    : Instant.MIN;
            return () -> clock.instant().isBefore(end);
        }
        return () -> sessions.lasts(request);
    }
}

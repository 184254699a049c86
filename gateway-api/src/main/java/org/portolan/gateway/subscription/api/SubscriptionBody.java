package org.portolan.gateway.subscription.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.BoundedBodies;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;
import org.springframework.stereotype.Component;

/** Reads the small bodies of orders, in memory of which each caller has a share. */
@Component
public final class SubscriptionBody {
    private static final int LONGEST = 256 * 1024;

    private final BoundedBodies bodies;

    SubscriptionBody(BoundedBodies bodies) {
        this.bodies = bodies;
    }

    /** The body as what the reader makes of it, or a problem that names all wrong fields. */
    public <T> T read(Caller caller, HttpServletRequest request, Function<byte[], T> reader) {
        try {
            return reader.apply(bodies.read(caller, request, LONGEST));
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong).exception();
        }
    }

    /** From where to send again. */
    static Optional<String> from(byte[] body) {
        return StrictJson.read(body, fields -> fields.optional("from", StartingPoint::checked));
    }
}

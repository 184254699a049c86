package org.portolan.gateway.subscription.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.server.TimelyBody;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;

/** Reads the small bodies of orders. */
public final class SubscriptionBody {
    private static final int LONGEST = 256 * 1024;

    private SubscriptionBody() {}

    /** The body as what the reader makes of it, or a problem that names all wrong fields. */
    public static <T> T read(HttpServletRequest request, Function<byte[], T> reader) {
        try {
            return reader.apply(bytes(request));
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong).exception();
        }
    }

    /** From where to send again. */
    static Optional<String> from(byte[] body) {
        return StrictJson.read(body, fields -> fields.optional("from", StartingPoint::checked));
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            byte[] body = new TimelyBody(request.getInputStream()).readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                throw Problem.of(ProblemKind.BODY_TOO_LARGE, "The body may have " + LONGEST + " bytes.")
                        .exception();
            }
            return body;
        } catch (IOException broken) {
            throw Problem.of(ProblemKind.BODY_INCOMPLETE, ProblemKind.BODY_INCOMPLETE.meaning())
                    .exception();
        }
    }
}

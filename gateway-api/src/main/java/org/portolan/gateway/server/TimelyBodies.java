package org.portolan.gateway.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Lets every body come on at a pace, whoever reads it: a controller, Tomcat itself where it is a form, or nobody. It sits
 * beneath all of them, so that no reader can forget it.
 */
final class TimelyBodies extends ValveBase {
    /** The rest of a refused body is read and dropped up to this size, so that its sender hears the answer. */
    private static final long MOST_DROPPED = 128L * 1024 * 1024;

    private final Pace usual;
    private final Pace stream;

    TimelyBodies(WebSettings settings) {
        super(true);
        this.usual = new Pace(settings.bodyGrace());
        this.stream = new Pace(settings.streamGrace());
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        InputBuffer body = coyote.getInputBuffer();
        var timely = new TimelyBody(body, pace(request));
        coyote.setInputBuffer(timely);
        try {
            getNext().invoke(request, response);
            drop(timely, coyote, response);
        } finally {
            coyote.setInputBuffer(body);
        }
    }

    private Pace pace(Request request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.strip().toLowerCase(Locale.ROOT).startsWith("application/x-ndjson") ? stream : usual;
    }

    /** Tomcat would drop the rest of the body too, and wait for it as long as anything comes. */
    private static void drop(TimelyBody rest, org.apache.coyote.Request coyote, Response response) throws IOException {
        boolean neverCalledFor = coyote.hasExpectation() && !rest.hasBegun();
        if (neverCalledFor || !hasBody(coyote)) {
            return;
        }
        response.finishResponse();
        if (rest.isAwaited() || !isDropped(rest)) {
            coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean hasBody(org.apache.coyote.Request coyote) {
        try {
            return coyote.getContentLengthLong() > 0 || coyote.getHeader("Transfer-Encoding") != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isDropped(TimelyBody rest) {
        var nowhere = new Nowhere();
        try {
            long dropped = 0;
            for (int read = rest.doRead(nowhere); read >= 0; read = rest.doRead(nowhere)) {
                dropped += read;
                if (dropped > MOST_DROPPED) {
                    return false;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException slowOrBehindHeadersThatWereRefused) {
            return false;
        }
    }

    /** Takes what nobody wants. */
    private static final class Nowhere implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // It holds nothing of its own.
        }
    }
}

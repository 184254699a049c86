package org.portolan.gateway.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body that has to come on, or reading it fails: one that is trickled byte by byte would otherwise hold what it takes
 * for ever. Only the time counts for which somebody waits for it, so that a gateway that is slow harms no sender.
 */
final class TimelyBody implements InputBuffer {
    private final InputBuffer body;
    private final Pace pace;
    private final LongSupplier nanos;
    private final AtomicBoolean awaited = new AtomicBoolean();
    private long waited;
    private long count;

    TimelyBody(InputBuffer body, Pace pace) {
        this(body, pace, System::nanoTime);
    }

    TimelyBody(InputBuffer body, Pace pace, LongSupplier nanos) {
        this.body = body;
        this.pace = pace;
        this.nanos = nanos;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long begun = nanos.getAsLong();
        awaited.set(true);
        int read;
        try {
            read = body.doRead(handler);
        } finally {
            awaited.set(false);
        }
        waited += nanos.getAsLong() - begun;
        count += Math.max(0, read);
        if (read >= 0 && pace.isMissed(waited, count)) {
            throw new SocketTimeoutException("The body comes too slowly");
        }
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Whether any of it has come. */
    boolean hasBegun() {
        return count > 0;
    }

    /** Whether somebody waits for more of it at this moment. */
    boolean isAwaited() {
        return awaited.get();
    }
}

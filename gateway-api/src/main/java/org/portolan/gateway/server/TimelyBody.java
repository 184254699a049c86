package org.portolan.gateway.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that has to come on: after the first seconds it must have come at a modest pace, or reading it fails. A body
 * that is trickled byte by byte would otherwise hold what it takes for ever.
 */
public final class TimelyBody extends InputStream {

    private static final long GRACE = Duration.ofSeconds(30).toNanos();
    private static final long BYTES_A_SECOND = 8 * 1024;

    private final InputStream in;
    private final LongSupplier nanos;
    private final long begun;
    private long count;

    /** The body as it comes from now on. */
    public TimelyBody(InputStream in) {
        this(in, System::nanoTime);
    }

    TimelyBody(InputStream in, LongSupplier nanos) {
        this.in = in;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count += Math.max(0, read);
        if (read >= 0 && nanos.getAsLong() - begun > GRACE + count * 1_000_000_000L / BYTES_A_SECOND) {
            throw new SocketTimeoutException("The body comes too slowly");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

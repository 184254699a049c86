package org.portolan.gateway.container.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A file without the sign 0x1A with which older systems mark its end, and without line ends behind it. Anywhere but at
 * the end the sign stays, and is refused where it stands.
 */
public final class MarkedEnd extends InputStream {
    private static final byte MARK = 0x1A;
    private static final int MOST_HELD = 1_024;

    private final InputStream in;
    private final byte[] block = new byte[8 * 1024];
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private byte[] held = new byte[0];

    /** Reads what the other has. */
    public MarkedEnd(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ready.hasRemaining()) {
            int count = in.read(block);
            if (count < 0) {
                return -1;
            }
            part(Arrays.copyOf(held, held.length + count), count);
        }
        int given = Math.min(length, ready.remaining());
        ready.get(into, offset, given);
        return given;
    }

    /** Holds back what is the end if nothing follows. */
    private void part(byte[] all, int count) {
        System.arraycopy(block, 0, all, held.length, count);
        int end = all.length;
        while (end > 0 && (all[end - 1] == MARK || all[end - 1] == '\n' || all[end - 1] == '\r')) {
            end--;
        }
        while (end < all.length && all[end] != MARK) {
            end++;
        }
        int given = all.length - end > MOST_HELD ? all.length : end;
        ready = ByteBuffer.wrap(all, 0, given);
        held = Arrays.copyOfRange(all, given, all.length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

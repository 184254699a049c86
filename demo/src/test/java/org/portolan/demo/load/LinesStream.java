package org.portolan.demo.load;

import java.io.InputStream;
import java.util.Iterator;

/** A stream over lines of which only one is in memory at a time. */
final class LinesStream extends InputStream {
    private final Iterator<byte[]> lines;
    private byte[] line = new byte[0];
    private int next;

    LinesStream(Iterator<byte[]> lines) {
        this.lines = lines;
    }

    @Override
    public int read() {
        return fill() ? line[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, buffer, offset, count);
        next += count;
        return count;
    }

    private boolean fill() {
        while (next == line.length) {
            if (!lines.hasNext()) {
                return false;
            }
            line = lines.next();
            next = 0;
        }
        return true;
    }
}

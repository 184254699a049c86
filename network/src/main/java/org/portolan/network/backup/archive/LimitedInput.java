package org.portolan.network.backup.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets through no more bytes than were allowed, so that a small archive cannot become a full disk or memory. */
final class LimitedInput extends FilterInputStream {

    private long allowed;

    LimitedInput(InputStream in, long allowed) {
        super(in);
        this.allowed = allowed;
    }

    void allow(long more) {
        allowed = Math.addExact(allowed, more);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws IOException {
        allowed -= bytes;
        if (allowed < 0) {
            throw new IOException("it unpacks to more than it says it contains");
        }
    }
}

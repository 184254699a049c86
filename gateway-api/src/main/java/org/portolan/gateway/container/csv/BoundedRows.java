package org.portolan.gateway.container.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text of which one row may only be so long, quoted line ends included; its last line ends like the others. */
final class BoundedRows extends FilterReader {

    private static final int READ_AHEAD = 16 * 1024;

    private final int longest;
    private int read;
    private boolean ended;

    BoundedRows(Reader in, int longest) {
        super(in);
        this.longest = longest + READ_AHEAD;
    }

    /** Another row may have the full length again. */
    void beginRow() {
        read = 0;
    }

    /** Everything before the first line end. */
    String firstLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = read(); character >= 0 && character != '\n'; character = read()) {
            line.append((char) character);
        }
        return line.toString().strip();
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character < 0 && !ended ? end() : character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, Math.min(length, READ_AHEAD / 2));
        count(Math.max(0, count));
        if (count < 0 && !ended) {
            buffer[offset] = (char) end();
            return 1;
        }
        return count;
    }

    private int end() {
        ended = true;
        return '\n';
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > longest) {
            throw new IOException("A row is longer than " + longest + " characters");
        }
    }
}

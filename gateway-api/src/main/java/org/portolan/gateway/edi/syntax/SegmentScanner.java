package org.portolan.gateway.edi.syntax;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Finds where segments begin and end, and nothing more, in memory that does not grow: of a segment that is too long only
 * the beginning is kept.
 */
final class SegmentScanner {

    /** The longest segment; the largest that the directories allow has fewer than 3,000 characters. */
    static final int LONGEST = 4_000;

    private final InputStream in;
    private final Separators separators;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream(256);
    private long position;
    private long line;
    private long start;
    private long startLine;
    private boolean tooLong;
    private boolean control;

    /** Goes on at a place of the interchange. */
    SegmentScanner(InputStream in, Separators separators, long position, long line) {
        this.in = in;
        this.separators = separators;
        this.position = position;
        this.line = line;
    }

    /** How a look for the next segment ended. */
    enum Found {
        SEGMENT,
        /** The bytes ended within a segment. */
        HALF_A_SEGMENT,
        END
    }

    /** Goes to the next segment. */
    Found next() throws IOException {
        content.reset();
        tooLong = false;
        control = false;
        boolean begun = false;
        boolean released = false;
        for (int read = in.read(); read >= 0; read = in.read()) {
            position++;
            byte character = (byte) read;
            if (!begun && isBetweenSegments(character)) {
                countLine(character);
                continue;
            }
            if (!begun) {
                begun = true;
                start = position - 1;
                startLine = line;
            }
            countLine(character);
            keep(character);
            if (released) {
                released = false;
            } else if (separators.releases(character)) {
                released = true;
            } else if (character == separators.terminator()) {
                return Found.SEGMENT;
            }
        }
        return begun ? Found.HALF_A_SEGMENT : Found.END;
    }

    String tag() {
        byte[] kept = content.toByteArray();
        int end = 0;
        while (end < Math.min(kept.length, 6)
                && kept[end] != separators.element()
                && kept[end] != separators.component()
                && kept[end] != separators.terminator()) {
            end++;
        }
        return new String(kept, 0, end, StandardCharsets.US_ASCII).replaceAll("[^!-~]", "?");
    }

    byte[] content() {
        return content.toByteArray();
    }

    long start() {
        return start;
    }

    /** The place after its last byte. */
    long end() {
        return position;
    }

    long line() {
        return startLine;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean hasControlCharacter() {
        return control;
    }

    private void keep(byte character) {
        if (character >= 0 && character < ' ' && !isBetweenSegments(character) || character == 0x7F) {
            control = true;
        }
        if (content.size() < LONGEST) {
            content.write(character);
        } else {
            tooLong = true;
        }
    }

    private void countLine(byte character) {
        if (character == '\n') {
            line++;
        }
    }

    private static boolean isBetweenSegments(byte character) {
        return character == '\n' || character == '\r' || character == '\t' || character == ' ';
    }
}

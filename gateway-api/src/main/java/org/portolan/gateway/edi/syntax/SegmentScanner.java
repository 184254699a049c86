package org.portolan.gateway.edi.syntax;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where segments begin and end, and nothing more, in memory that does not grow: of a segment that is too long only
 * the beginning is kept.
 */
final class SegmentScanner {

    /** The longest segment; the largest that the directories allow has fewer than 3,000 characters. */
    static final int LONGEST = 4_000;

    private static final int LONGEST_TAG = 6;
    private static final int END_OF_FILE = 0x1A;

    private final InputStream in;
    private final Separators separators;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream(256);
    private long position;
    private long line;
    private long start;
    private long startLine;
    private boolean tooLong;
    private boolean control;
    private boolean broken;

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
        broken = false;
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

    /** What stands before the first separator, as far as it could be a tag; a line may break within it. */
    String tag() {
        StringBuilder tag = new StringBuilder();
        for (byte character : content.toByteArray()) {
            if (tag.length() == LONGEST_TAG
                    || character == separators.element()
                    || character == separators.component()
                    || character == separators.terminator()) {
                break;
            }
            if (character != '\r' && character != '\n') {
                tag.append(character > ' ' && character < 0x7F ? (char) character : '?');
            }
        }
        return tag.toString();
    }

    byte[] content() {
        return content.toByteArray();
    }

    long start() {
        return start;
    }

    /**
     * The service segment that a line within this one begins with, where its own terminator seems to be missing; empty
     * where there is none.
     */
    String swallowed() {
        String element = Pattern.quote(Character.toString((char) separators.element()));
        Matcher line = Pattern.compile("[\\r\\n]\\s*(UN[HTGEZ])" + element)
                .matcher(new String(content.toByteArray(), StandardCharsets.ISO_8859_1));
        return broken && line.find() ? line.group(1) : "";
    }

    /** Passes over what may stand behind the last segment: blanks, line ends and marks of a file's end. */
    boolean isOver() throws IOException {
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (!isBetweenSegments((byte) read) && read != END_OF_FILE && read != 0) {
                start = position;
                startLine = line;
                return false;
            }
            position++;
            countLine((byte) read);
        }
        return true;
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
        broken |= character == '\n' || character == '\r';
        boolean low = character >= 0 && character < ' ' && !isBetweenSegments(character);
        if (low && !separators.parts(character) || character == 0x7F) {
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

    static boolean isBetweenSegments(byte character) {
        return character == '\n' || character == '\r' || character == '\t' || character == ' ';
    }
}

package org.portolan.gateway.edi.screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A segment as it came.
 *
 * @param fault what is wrong with it; empty where nothing is
 */
public record SegmentShown(int number, String text, String fault) {

    private static final int MOST = 2_000;
    private static final int LONGEST = 300;
    private static final char RELEASE = '?';

    /** The first segments of a message, with the faults of those that have one. */
    static List<SegmentShown> of(byte[] message, Map<Integer, String> faults) {
        String text = new String(message, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            text = new String(message, StandardCharsets.ISO_8859_1);
        }
        List<SegmentShown> segments = new ArrayList<>();
        char terminator = text.isEmpty() ? '\'' : text.charAt(text.length() - 1);
        int begin = 0;
        for (int index = 0; index < text.length() && segments.size() < MOST; index++) {
            if (text.charAt(index) == RELEASE) {
                index++;
            } else if (text.charAt(index) == terminator) {
                int number = segments.size() + 1;
                segments.add(new SegmentShown(
                        number, printable(text.substring(begin, index + 1)), faults.getOrDefault(number, "")));
                begin = index + 1;
            }
        }
        return segments;
    }

    private static String printable(String segment) {
        String stripped = segment.strip().replaceAll("\\p{Cntrl}", "\u00B7");
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) + "\u2026" : stripped;
    }
}

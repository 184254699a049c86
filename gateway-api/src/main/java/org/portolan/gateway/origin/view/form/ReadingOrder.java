package org.portolan.gateway.origin.view.form;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines of text as they are drawn from left to right, by the Unicode bidirectional algorithm. */
final class ReadingOrder {
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private ReadingOrder() {}

    static String visual(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] shown = new String[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            shown[run] = levels[run] % 2 == 0 ? text : reversed(text);
        }
        Bidi.reorderVisually(levels, 0, shown, 0, runs);
        return String.join("", shown);
    }

    /** Marks stay behind their letters, and brackets open to the other side. */
    private static String reversed(String text) {
        List<String> clusters = new ArrayList<>();
        text.codePoints().forEach(letter -> {
            String one = mirrored(letter);
            if (Character.getType(letter) == Character.NON_SPACING_MARK && !clusters.isEmpty()) {
                clusters.set(clusters.size() - 1, clusters.getLast() + one);
            } else {
                clusters.add(one);
            }
        });
        Collections.reverse(clusters);
        return String.join("", clusters);
    }

    private static String mirrored(int letter) {
        int at = MIRRORED.indexOf(letter);
        return at < 0 ? Character.toString(letter) : Character.toString(MIRRORED.charAt(at ^ 1));
    }
}

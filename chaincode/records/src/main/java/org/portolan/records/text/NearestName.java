package org.portolan.records.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of several names somebody meant who wrote another, by its letters. */
public final class NearestName {
    private static final int FARTHEST = 3;
    private static final int LONGEST = 40;

    private NearestName() {}

    /** The name that was most likely meant, if one is near. */
    public static Optional<String> to(String written, Collection<String> names) {
        String small = written.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> isNear(small, name.toLowerCase(Locale.ROOT)))
                .min(Comparator.<String>comparingInt(name -> distance(small, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String written, String name) {
        return written.length() <= LONGEST
                && (name.startsWith(written) && written.length() >= FARTHEST
                        || written.startsWith(name)
                        || distance(written, name) <= Math.min(FARTHEST, name.length() / 2));
    }

    /** The number of letters to put in, take out or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int before = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = before + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                before = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}

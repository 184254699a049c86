package org.portolan.gateway.origin.view.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Breaks texts into lines of a width: between words, or within what is longer than a line. */
final class TextLines {
    private final Typeface typeface;
    private final float size;
    private final float width;

    TextLines(Typeface typeface, float size, float width) {
        this.typeface = typeface;
        this.size = size;
        this.width = width;
    }

    /** Each text begins a line. */
    List<String> of(Collection<String> texts) {
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> typeface.printable(text).lines().forEach(line -> lines.addAll(broken(line))));
        return lines;
    }

    private List<String> broken(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int fits = fitting(text, from);
            int to = fits == text.length() ? fits : breakBefore(text, from, fits);
            lines.add(text.substring(from, to).strip());
            from = to;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
        return lines;
    }

    /** The first place behind which nothing fits; one letter always does. */
    private int fitting(String text, int from) {
        float used = 0;
        int at = from;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            used += typeface.width(letter, size);
            if (used > width && at > from) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static int breakBefore(String text, int from, int fits) {
        if (text.charAt(fits) == ' ') {
            return fits;
        }
        int blank = text.lastIndexOf(' ', fits);
        return blank > from ? blank : fits;
    }
}

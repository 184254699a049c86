package org.portolan.gateway.reading;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell of a table that people open in a spreadsheet, which takes what begins like a formula for one. */
public final class TableCell {
    /** What spreadsheets skip or throw away before they look at the first character. */
    private static final Pattern SKIPPED = Pattern.compile("^[\\s\\p{Z}\\p{C}'\"]+");

    /** Signs by which a formula, a link to a program, or a number with a sign begins. */
    private static final String SIGNS = "=+-@|%\u2212\u2010\u2011\u2012\u2013\u2014\u02D7\u02D6\uA789\u30A0\u2E40";

    private static final String CONTROLS = "\t\r\n";

    private TableCell() {}

    /** The text itself, after an apostrophe where a spreadsheet could calculate it; full-width signs count as signs. */
    public static String safe(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        if (!text.isEmpty() && CONTROLS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        Matcher skipped = SKIPPED.matcher(text);
        String said = skipped.find() ? text.substring(skipped.end()) : text;
        if (said.isEmpty()) {
            return false;
        }
        String first = said.substring(0, said.offsetByCodePoints(0, 1));
        String plain = Normalizer.normalize(first, Normalizer.Form.NFKC);
        return SIGNS.indexOf(plain.charAt(0)) >= 0;
    }
}

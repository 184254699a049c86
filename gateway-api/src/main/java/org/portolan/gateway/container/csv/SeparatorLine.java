package org.portolan.gateway.container.csv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;

/** The line {@code sep=;} that spreadsheets write above a header to say what parts its cells. */
final class SeparatorLine {

    /** In quotes where a program wrote it as a cell, with more separators behind it where the others were cells too. */
    private static final Pattern FORM = Pattern.compile("\\s*\"?sep=(\\\\t|.)?\"?(.*)", Pattern.CASE_INSENSITIVE);

    private static final String ALLOWED = ",;\t|";

    private SeparatorLine() {}

    /** What it declares; empty where the line is none, and a separator that no table has refuses the table. */
    static Optional<Character> of(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        String said = form.group(1) == null ? "" : form.group(1);
        String separator = said.equals("\\t") ? "\t" : said;
        boolean alone = form.group(2).replace(separator, "").isBlank();
        if (separator.isEmpty() || !ALLOWED.contains(separator) || !alone) {
            throw Problem.of(
                            ProblemKind.MALFORMED_BODY,
                            "The line \"sep=\" above the header must name comma, semicolon, tab or vertical bar, and"
                                    + " nothing else.")
                    .at("body")
                    .exception();
        }
        return Optional.of(separator.charAt(0));
    }
}

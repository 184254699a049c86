package org.portolan.records.origin.agreement;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/**
 * A criterion of origin as a form writes it, such as {@code WO}, {@code CTH} or {@code RVC #%}, where {@code #} stands for
 * a number of at most three digits and two decimals. It is compared letter by letter, so that all peers decide alike in a
 * time that grows with the text alone.
 */
public record CriterionPattern(String text) implements Comparable<CriterionPattern> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9%#/().,&:\"'*-]+( [A-Za-z0-9%#/().,&:\"'*-]+)*");
    private static final int LONGEST = 30;
    private static final char NUMBER = '#';
    private static final int MOST_DIGITS = 3;
    private static final int MOST_DECIMALS = 2;

    /** As it stands in JSON. */
    public static final TextForm<CriterionPattern> TEXT =
            TextForm.of(CriterionPattern::new).patterned(FORM).like("RVC #%");

    public CriterionPattern {
        Identifier.require("", text, LONGEST);
        Identifier.require("", text, FORM, "must be a criterion such as WO or RVC #%, where # stands for a number");
    }

    /** Whether a criterion is written so. */
    public boolean fits(String criterion) {
        int at = 0;
        for (int index = 0; index < text.length(); index++) {
            char wanted = text.charAt(index);
            int next = wanted == NUMBER ? pastNumber(criterion, at) : past(wanted, criterion, at);
            if (next < 0) {
                return false;
            }
            at = next;
        }
        return at == criterion.length();
    }

    private static int past(char wanted, String criterion, int at) {
        return at < criterion.length() && criterion.charAt(at) == wanted ? at + 1 : -1;
    }

    private static int pastNumber(String criterion, int start) {
        int end = pastDigits(criterion, start, MOST_DIGITS);
        if (end == start) {
            return -1;
        }
        int decimals = past('.', criterion, end);
        int last = decimals < 0 ? end : pastDigits(criterion, decimals, MOST_DECIMALS);
        return last == decimals ? end : last;
    }

    private static int pastDigits(String criterion, int start, int most) {
        int end = start;
        while (end < criterion.length() && end - start < most && isDigit(criterion.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    @Override
    public int compareTo(CriterionPattern other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.portolan.records.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reasons of a refusal on their way through Fabric, which lets only the text of an error pass: a line {@code
 * CODE[field]: sentence} for each, the first of which always stands whole.
 */
public final class ReasonLines {
    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9_]{1,60})(?:\\[(.{1,200}?)])?: (.*)");
    private static final int MOST = 50;
    /** Peers repeat the text of an error in the headers of their answer, up to four times; clients take 8 kB of these. */
    private static final int LONGEST = 1_500;

    private ReasonLines() {}

    /** As many lines as an error may have; who mends these faults is told the ones that are left. */
    public static String write(List<Reason> reasons) {
        StringBuilder lines = new StringBuilder(line(reasons.getFirst()));
        for (Reason further : reasons.stream().limit(MOST).skip(1).toList()) {
            String line = line(further);
            if (lines.length() + 1 + line.length() > LONGEST) {
                break;
            }
            lines.append('\n').append(line);
        }
        return lines.toString();
    }

    private static String line(Reason reason) {
        return reason.message().replaceAll("\\R", " ");
    }

    /** The reasons again, one at least; a text without the form is one reason, {@code REFUSED_BY_CONTRACT}. */
    public static List<Reason> read(String message) {
        List<Reason> reasons = new ArrayList<>();
        for (String line : message.split("\n", -1)) {
            Matcher form = LINE.matcher(line);
            if (!form.matches()) {
                return List.of(Reason.of(ReasonCode.REFUSED_BY_CONTRACT, message));
            }
            String field = form.group(2);
            reasons.add(new Reason(form.group(1), field == null ? "" : field, form.group(3)));
        }
        return List.copyOf(reasons);
    }
}

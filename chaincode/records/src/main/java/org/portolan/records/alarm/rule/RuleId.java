package org.portolan.records.alarm.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.Identifier;

/**
 * What a rule is about, joined by dashes: {@code OVERTIME-CNTXG-DISC-XSTK-IMPORT}, or with a facility after the place.
 * All versions of a rule have the same id, and two rules about the same never exist.
 */
public record RuleId(String id) implements Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]*(-[A-Z0-9_]+){0,6}");
    private static final int LONGEST = 80;

    /** The rule that no box leaves a port while customs holds it; it is the law and has one version. */
    public static final RuleId EXIT_WITHOUT_RELEASE = new RuleId("EXIT_WITHOUT_RELEASE");

    public RuleId {
        Identifier.require("ruleId", id, LONGEST);
        Identifier.require("ruleId", id, FORM, "must name the matter, the place and what else the rule is about");
    }

    static RuleId of(String matter, UnLocode place, Optional<String> facility, Object... about) {
        StringBuilder id = new StringBuilder(matter).append('-').append(place);
        facility.ifPresent(code -> id.append('-').append(code));
        for (Object part : about) {
            id.append('-').append(part);
        }
        return new RuleId(id.toString());
    }

    @Override
    public int compareTo(RuleId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}

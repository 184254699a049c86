package org.portolan.records.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Characters that nobody sees, so that two texts look the same and are not: format controls, fillers, and code points
 * that stand for nothing yet. The two joiners and the variation selectors are part of some scripts' spelling and stay
 * allowed where they have a meaning.
 */
final class Unseen {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    /** Letters and marks by their class, but without ink: fillers, the grapheme joiner, the blank of Braille. */
    private static final Set<Integer> INKLESS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2800, 0x3164, 0xFFA0, 0x1D159);

    /** Marks without ink by which one script spells: Mongolian's selectors, Tifinagh's joiner, Khitan's filler. */
    private static final Map<Integer, Character.UnicodeScript> OF_ONE_SCRIPT = Map.of(
            0x180B, Character.UnicodeScript.MONGOLIAN,
            0x180C, Character.UnicodeScript.MONGOLIAN,
            0x180D, Character.UnicodeScript.MONGOLIAN,
            0x180F, Character.UnicodeScript.MONGOLIAN,
            0x2D7F, Character.UnicodeScript.TIFINAGH,
            0x16FE4, Character.UnicodeScript.KHITAN_SMALL_SCRIPT);

    private static final Set<Character.UnicodeScript> NEVER_JOINED = Set.of(
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.UNKNOWN);

    private Unseen() {}

    static Optional<Reason> in(String value) {
        int before = ' ';
        for (int index = 0; index < value.length(); ) {
            int codePoint = value.codePointAt(index);
            if (isUnseen(codePoint, before)) {
                return Optional.of(Reason.of(
                        ReasonCode.TEXT,
                        String.format(
                                Locale.ROOT,
                                "holds a character that cannot be seen, U+%04X at place %d",
                                codePoint,
                                value.codePointCount(0, index) + 1)));
            }
            before = codePoint;
            index += Character.charCount(codePoint);
        }
        return isBlank(before) || isBlank(value.codePointAt(0))
                ? Optional.of(Reason.of(ReasonCode.FORM, "must not be blank or begin or end with a blank"))
                : Optional.empty();
    }

    private static boolean isUnseen(int codePoint, int before) {
        if (codePoint == NON_JOINER || codePoint == JOINER) {
            return !isJoined(before);
        }
        if (codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF) {
            return !Character.isIdeographic(before) && Character.getType(before) != Character.OTHER_SYMBOL;
        }
        if (OF_ONE_SCRIPT.containsKey(codePoint)) {
            return !Character.isLetter(before) || Character.UnicodeScript.of(before) != OF_ONE_SCRIPT.get(codePoint);
        }
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.UNASSIGNED || INKLESS.contains(codePoint);
    }

    /** Whether the character is a letter, or a mark on one, of a script whose letters join. */
    private static boolean isJoined(int before) {
        int type = Character.getType(before);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        Character.UnicodeScript script = Character.UnicodeScript.of(before);
        return (Character.isLetter(before) || mark)
                && !NEVER_JOINED.contains(script)
                && script != Character.UnicodeScript.INHERITED;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isSpaceChar(codePoint);
    }
}

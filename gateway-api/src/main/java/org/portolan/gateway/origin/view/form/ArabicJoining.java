package org.portolan.gateway.origin.view.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Joins letters of the Arabic script by Unicode's presentation forms, because the PDF library shapes no text. The forms of
 * a letter follow each other in Unicode: alone, at the end of a word, at its beginning, within.
 */
final class ArabicJoining {
    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;
    private static final int ALONE = 0;
    private static final int AT_END = 1;
    private static final int AT_BEGINNING = 2;
    private static final int WITHIN = 3;
    private static final Map<String, List<Integer>> FORMS = forms();

    private ArabicJoining() {}

    private static Map<String, List<Integer>> forms() {
        Map<String, List<Integer>> forms = new TreeMap<>();
        IntStream.rangeClosed(0xFE80, 0xFEFC).forEach(form -> add(forms, form));
        Map<String, List<Integer>> more = new TreeMap<>();
        IntStream.rangeClosed(0xFB50, 0xFBFF).filter(Character::isLetter).forEach(form -> add(more, form));
        more.forEach(forms::putIfAbsent);
        return forms;
    }

    private static void add(Map<String, List<Integer>> forms, int form) {
        String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
        forms.computeIfAbsent(letters, first -> new ArrayList<>()).add(form);
    }

    /** The same text with its letters joined; text of other scripts stays as it is. */
    static String joined(String text) {
        int[] letters = text.codePoints().toArray();
        var joined = new StringBuilder();
        for (int at = 0; at < letters.length; at++) {
            boolean before = joins(neighbour(letters, at, -1), letters[at]);
            boolean isLigature =
                    at + 1 < letters.length && ligature(letters, at).size() == 2;
            if (isLigature) {
                joined.appendCodePoint(ligature(letters, at).get(before ? AT_END : ALONE));
                at++;
            } else {
                joined.appendCodePoint(form(letters[at], before, joins(letters[at], neighbour(letters, at, 1))));
            }
        }
        return joined.toString();
    }

    /** The forms of lam with the alef that follows. */
    private static List<Integer> ligature(int[] letters, int at) {
        return letters[at] == LAM ? forms(new String(letters, at, 2)) : List.of();
    }

    private static int form(int letter, boolean before, boolean after) {
        List<Integer> forms = forms(Character.toString(letter));
        int wanted = before ? after ? WITHIN : AT_END : after ? AT_BEGINNING : ALONE;
        return wanted < forms.size() ? forms.get(wanted) : letter;
    }

    private static boolean joins(int first, int second) {
        return (first == TATWEEL || forms(Character.toString(first)).size() == WITHIN + 1)
                && (second == TATWEEL || forms(Character.toString(second)).size() > AT_END);
    }

    /** The next letter in a direction; marks above and below letters do not part them. */
    private static int neighbour(int[] letters, int at, int step) {
        int next = at + step;
        while (next >= 0 && next < letters.length && Character.getType(letters[next]) == Character.NON_SPACING_MARK) {
            next += step;
        }
        return next >= 0 && next < letters.length ? letters[next] : ' ';
    }

    private static List<Integer> forms(String letters) {
        return FORMS.getOrDefault(letters, List.of());
    }
}

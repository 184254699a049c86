package org.portolan.gateway.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Container numbers as a person typed or pasted them: one or many, whatever stands between them, each once.
 *
 * @param tooMany whether more than {@value #MOST} were given; the others are left out
 */
record NumbersEntered(List<NumberEntered> numbers, boolean tooMany) {
    static final int MOST = 50;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NUMBER = 16;
    /** Numbers need no sign between them: after four letters come seven digits, with a blank or a dash at most. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![A-Z])[A-Z]{4}[ -]{0,3}\\d{3}[ -]?\\d{3}[ -]{0,3}(?:\\d(?!\\d)|\\( ?\\d ?\\)|\\[ ?\\d ?])");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;|\u3001]+");

    NumbersEntered {
        numbers = List.copyOf(numbers);
    }

    static NumbersEntered of(List<String> typed) {
        var found = typed.stream()
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)).strip())
                .flatMap(text -> split(text).stream())
                .map(NumberEntered::of)
                .distinct()
                .limit(MOST + 1L)
                .toList();
        return new NumbersEntered(found.stream().limit(MOST).toList(), found.size() > MOST);
    }

    public boolean isBlank() {
        return numbers.isEmpty();
    }

    public boolean isOne() {
        return numbers.size() == 1;
    }

    /** What to put into the form again. */
    public String typed() {
        return String.join(" ", numbers.stream().map(NumberEntered::typed).toList());
    }

    private static List<String> split(String text) {
        var upper = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Pd}\u2212]", "-")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toUpperCase(Locale.ROOT);
        var texts = new ArrayList<String>();
        var numbers = NUMBER.matcher(upper);
        int end = 0;
        while (numbers.find()) {
            rest(upper.substring(end, numbers.start())).forEach(texts::add);
            texts.add(numbers.group());
            end = numbers.end();
        }
        // A single number with a slip may hold blanks, and is then no list.
        if (texts.isEmpty() && !upper.isEmpty() && upper.length() <= LONGEST_NUMBER) {
            return List.of(text);
        }
        rest(upper.substring(end)).forEach(texts::add);
        return texts;
    }

    private static Stream<String> rest(String between) {
        return BETWEEN.splitAsStream(between).filter(part -> !part.isEmpty());
    }
}

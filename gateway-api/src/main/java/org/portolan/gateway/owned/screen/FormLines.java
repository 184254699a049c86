package org.portolan.gateway.owned.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines of a form that are all alike, as {@code items[0].marks} and {@code items[1].marks} are of two. A page shows some,
 * and whoever needs more asks for another by the button that is the message {@code KIND.more.LIST}.
 *
 * @param list what they lie in
 * @param shown how many an untouched form has
 * @param most how many there may be
 */
public record FormLines(String list, int shown, int most) {
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,6})]");

    /** How many there are on the page on which this was typed. */
    int in(Map<String, String> typed) {
        return Math.max(shown, numbers(typed).max().orElse(-1) + 1);
    }

    /** Which of the lines a field or what it is entered together with belongs to, counted from 0. */
    OptionalInt of(String name) {
        var number = NUMBER.matcher(name);
        return name.startsWith(list + "[") && number.find()
                ? OptionalInt.of(Integer.parseInt(number.group(1)))
                : OptionalInt.empty();
    }

    /** The same, with the lines that are filled in before those that are empty: a document has no empty ones. */
    Map<String, String> filledFirst(Map<String, String> typed) {
        Set<Integer> filled = typed.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .flatMap(field -> of(field.getKey()).stream().boxed())
                .collect(Collectors.toUnmodifiableSet());
        List<Integer> order = numbers(typed)
                .boxed()
                .sorted(Comparator.comparing(number -> !filled.contains(number)))
                .toList();
        Map<String, String> ordered = new TreeMap<>();
        typed.forEach((name, value) -> {
            var number = of(name);
            ordered.put(number.isPresent() ? moved(name, order.indexOf(number.getAsInt())) : name, value);
        });
        return ordered;
    }

    private IntStream numbers(Map<String, String> typed) {
        return typed.keySet().stream()
                .map(this::of)
                .flatMapToInt(OptionalInt::stream)
                .sorted()
                .distinct();
    }

    private static String moved(String name, int number) {
        return NUMBER.matcher(name).replaceFirst("[" + number + "]");
    }
}

package org.portolan.gateway.owned.view.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portolan.gateway.blocks.readmodel.Word;

/**
 * Something that a record has to have to stand in a list.
 *
 * @param words each record that fits has one of these, by which it can be found
 * @param days which days, where it is about days; each then has but one of the words
 */
record Asked(String kind, List<Word> words, Optional<Days> days) {
    private static final int SHORT = 3;

    Asked {
        words = List.copyOf(words);
    }

    /** That a record has a word with one of the values. */
    static Asked of(String kind, String word, List<String> values) {
        return new Asked(
                kind, values.stream().map(value -> Word.of(kind, word, value)).toList(), Optional.empty());
    }

    /** That it is of certain days. */
    static Asked of(String kind, Days days) {
        return new Asked(
                kind,
                days.words().stream()
                        .map(named -> Word.of(kind, named.word(), named.value()))
                        .toList(),
                Optional.of(days));
    }

    /** The same without words that no record has. */
    Asked alone(List<Word> found) {
        return new Asked(kind, found, days);
    }

    /** Whether it is quickly seen that a record has none of the words. */
    boolean isShort() {
        return words.size() <= SHORT;
    }

    /** The condition on a record {@code r}; its parameters are named by the prefix. */
    String condition(String prefix, Map<String, Object> parameters) {
        return days.map(between -> condition(between, prefix, parameters))
                .orElseGet(() -> IntStream.range(0, words.size())
                        .mapToObj(number -> {
                            parameters.put(prefix + number, words.get(number).sought());
                            return Word.IN_RECORD.replace("?", ":" + prefix + number);
                        })
                        .collect(Collectors.joining(" or ", "(", ")")));
    }

    private String condition(Days between, String prefix, Map<String, Object> parameters) {
        parameters.put(prefix + "day", Word.of(kind, between.day(), "").begin());
        parameters.put(prefix + "from", between.from().toString());
        parameters.put(prefix + "to", between.to().toString());
        return Word.VALUE_IN_RECORD
                        .formatted(between.from().toString().length())
                        .replace("?", ":" + prefix + "day")
                + " between :" + prefix + "from and :" + prefix + "to";
    }
}

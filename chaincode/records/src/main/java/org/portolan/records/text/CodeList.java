package org.portolan.records.text;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/** Reads the words of a code list; a word that is not in it is refused, never guessed. */
public final class CodeList {
    private CodeList() {}

    /** A reader for an enumeration whose constants are written as they are named. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> list) {
        return of(list, Enum::name);
    }

    /** A reader for an enumeration with a written form of its own. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> list, Function<E, String> written) {
        Map<String, E> words =
                Stream.of(list.getEnumConstants()).collect(Collectors.toUnmodifiableMap(written, Function.identity()));
        String known = Stream.of(list.getEnumConstants()).map(written).collect(Collectors.joining(", "));
        return word -> {
            E constant = words.get(word);
            if (constant == null) {
                throw new InvalidValue(Reason.of("UNKNOWN_CODE", "must be one of " + known));
            }
            return constant;
        };
    }
}

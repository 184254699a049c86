package org.portolan.records.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Reads the words of a code list; a word that is not in it is refused, never guessed. */
public final class CodeList {
    private CodeList() {}

    /** A reader for an enumeration whose constants are written as they are named. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> list) {
        return of(list, Enum::name);
    }

    /** A reader for an enumeration with a written form of its own. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> list, Function<E, String> written) {
        return of(List.of(list.getEnumConstants()), written);
    }

    /** A reader for those constants of an enumeration that are taken at this place. */
    public static <E extends Enum<E>> Function<String, E> of(List<E> taken, Function<E, String> written) {
        return reader(taken, written);
    }

    /** A reader for words that stand for nothing but themselves. */
    public static Function<String, String> of(SortedSet<String> taken) {
        return reader(taken, Function.identity());
    }

    private static <T> Function<String, T> reader(Collection<T> taken, Function<T, String> written) {
        Map<String, T> words = taken.stream().collect(Collectors.toUnmodifiableMap(written, Function.identity()));
        String known = taken.stream().map(written).collect(Collectors.joining(", "));
        return word -> {
            T meant = words.get(word);
            if (meant == null) {
                throw new InvalidValue(Reason.of(ReasonCode.UNKNOWN_CODE, "must be one of " + known));
            }
            return meant;
        };
    }
}

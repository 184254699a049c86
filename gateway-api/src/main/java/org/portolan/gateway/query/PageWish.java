package org.portolan.gateway.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;

/**
 * Which page of a list is wanted that goes on behind an entry: how many entries at most, and behind which.
 *
 * @param after what the cursor says; nothing for the first page
 */
public record PageWish<C>(int limit, Optional<C> after) {

    /** The entries of a page, and the cursor of the next one while there is one. */
    public record Page<T>(List<T> entries, Optional<String> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** Reads the parameters; one that has no valid value is refused by its name. */
    public static <C> PageWish<C> of(int limit, int most, Optional<String> cursor, Function<String, Optional<C>> form) {
        requireLimit(limit, most);
        return new PageWish<>(limit, cursor.map(text -> form.apply(text).orElseThrow(PageWish::strangeCursor)));
    }

    /** The refusal of a cursor that no page of the list has handed out. */
    public static RuntimeException strangeCursor() {
        return invalid("cursor", "must be the member \"next\" of an earlier page");
    }

    /** How many entries to look for: one more than wanted tells whether there is a next page. */
    public int read() {
        return limit + 1;
    }

    /** The page of what was found by {@link #read()}. */
    public <T> Page<T> page(List<T> found, Function<T, String> cursor) {
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(page, found.size() > limit ? Optional.of(cursor.apply(page.getLast())) : Optional.empty());
    }

    /** The page of a list that is in hand, whose entries are named by what cursors say. */
    public <T> Page<T> among(List<T> all, Function<T, C> name) {
        int first = after.map(last -> 1 + indexOf(last, all, name)).orElse(0);
        return page(all.subList(first, all.size()), entry -> name.apply(entry).toString());
    }

    private static <T, C> int indexOf(C cursor, List<T> all, Function<T, C> name) {
        return IntStream.range(0, all.size())
                .filter(index -> name.apply(all.get(index)).equals(cursor))
                .findFirst()
                .orElseThrow(PageWish::strangeCursor);
    }

    /** Refuses a limit that no page has. */
    public static void requireLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw invalid("limit", String.format(Locale.ROOT, "must be 1 to %,d", most));
        }
    }

    static RuntimeException invalid(String name, String rule) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, "\"" + name + "\" " + rule + ".")
                .at(name)
                .exception();
    }
}

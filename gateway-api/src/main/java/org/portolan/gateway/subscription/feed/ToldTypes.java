package org.portolan.gateway.subscription.feed;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.records.text.CodeList;

/**
 * Which types of messages are wanted; who names none gets movements alone, as everybody did before records were told.
 *
 * @param named types such as {@code certificate.issued}, or all of a kind as {@code certificate.*}
 */
public record ToldTypes(Set<String> named) {
    /** What whoever names no types is told. */
    public static final ToldTypes MOVEMENTS = new ToldTypes(Set.of());

    private static final Function<String, String> READER = CodeList.of(taken());

    public ToldTypes {
        named = Set.copyOf(named);
    }

    /** All that may be named, sorted. */
    public static SortedSet<String> taken() {
        SortedSet<String> taken = new TreeSet<>(ToldKinds.types());
        taken.add(FeedEvent.TYPE);
        return taken;
    }

    /** The type that somebody wrote; one that there is not is refused. */
    public static String checked(String type) {
        return READER.apply(type);
    }

    /** Whether movements are among them. */
    public boolean movements() {
        return named.isEmpty() || named.contains(FeedEvent.TYPE);
    }

    /** Whether anything else is. */
    public boolean records() {
        return named.stream().anyMatch(type -> !type.equals(FeedEvent.TYPE));
    }

    /** Whether a change is wanted. */
    boolean wants(FeedEntry.Change change) {
        return ToldKinds.telling(change.record().kind())
                .filter(telling ->
                        named.contains(ToldKinds.all(telling)) || named.contains(telling.type(change.status())))
                .isPresent();
    }

    /** Those of kinds of which the caller is told nothing, whatever happens, sorted. */
    public List<String> untold(Predicate<String> isToldOf) {
        return ToldKinds.words().stream()
                .filter(isToldOf.negate())
                .map(word -> ToldKinds.telling(word).orElseThrow())
                .flatMap(telling -> Stream.concat(telling.types(), Stream.of(ToldKinds.all(telling))))
                .filter(named::contains)
                .sorted()
                .toList();
    }

    /** The words of the kinds of which any change is wanted. */
    List<String> kinds() {
        return ToldKinds.words().stream()
                .filter(word -> {
                    var telling = ToldKinds.telling(word).orElseThrow();
                    return named.contains(ToldKinds.all(telling))
                            || telling.types().anyMatch(named::contains);
                })
                .collect(Collectors.toUnmodifiableList());
    }
}

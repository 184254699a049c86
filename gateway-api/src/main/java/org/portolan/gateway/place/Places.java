package org.portolan.gateway.place;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.portolan.records.place.Distances;
import org.portolan.records.place.UnLocode;

/** Names and positions of places, kept in memory. A place that the list does not hold is simply not known here. */
public final class Places implements Distances {
    private final Map<UnLocode, KnownPlace> known;

    Places(Collection<KnownPlace> places) {
        // A list may name a place twice, in two spellings; the first one counts.
        this.known = places.stream()
                .collect(Collectors.toUnmodifiableMap(KnownPlace::code, place -> place, (first, second) -> first));
    }

    /** What the list says of a place. */
    public Optional<KnownPlace> find(UnLocode code) {
        return Optional.ofNullable(known.get(code));
    }

    /** How many places the list holds. */
    public int size() {
        return known.size();
    }

    @Override
    public OptionalInt kilometres(UnLocode from, UnLocode to) {
        var start = find(from).flatMap(KnownPlace::coordinates);
        var end = find(to).flatMap(KnownPlace::coordinates);
        return start.isPresent() && end.isPresent()
                ? OptionalInt.of(GreatCircle.kilometres(start.get(), end.get()))
                : OptionalInt.empty();
    }
}

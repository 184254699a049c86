package org.portolan.gateway.place;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.portolan.records.place.Distances;
import org.portolan.records.place.UnLocode;

/**
 * Names and positions of places. A place that the list does not hold is simply not known here. Tens of thousands of lines
 * are kept as they are, and read when somebody asks: that costs a start next to nothing.
 */
public final class Places implements Distances {
    private final Map<String, String> lines;

    /** The lines of {@link KnownPlace} by their codes. */
    Places(Map<String, String> lines) {
        // Codes that differ by a letter have hashes that differ by one, which an immutable map's probing does not bear.
        this.lines = Collections.unmodifiableMap(new HashMap<>(lines));
    }

    /** What the list says of a place. */
    public Optional<KnownPlace> find(UnLocode code) {
        return Optional.ofNullable(lines.get(code.toString())).map(KnownPlace::parse);
    }

    /** How many places the list holds. */
    public int size() {
        return lines.size();
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

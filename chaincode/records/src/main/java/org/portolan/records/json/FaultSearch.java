package org.portolan.records.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/**
 * Finds what else is wrong with an object that was refused for its first fault, so that its sender mends all of them at
 * once. What cannot be judged without a value that is itself at fault stays unsaid; nothing is said that is not so.
 */
final class FaultSearch {
    private static final int MOST = 100;
    private static final int ROUNDS = 20;
    /** Faults of one field by itself: they are true whatever stands in the other fields. */
    private static final Set<String> OF_ONE_FIELD = Set.of("FORM", "TOO_LONG", "NOT_NFC", "TEXT");

    private final Function<JsonFields, ?> reader;
    private final List<Reason> faults = new ArrayList<>();
    private final NavigableSet<String> fields = new TreeSet<>();

    private FaultSearch(Function<JsonFields, ?> reader) {
        this.reader = reader;
    }

    /** All faults, of which the first remains the first. */
    static InvalidValue all(JsonObject object, Function<JsonFields, ?> reader, InvalidValue first) {
        FaultSearch search = new FaultSearch(reader);
        search.add(first.reasons());
        search.add(search.faultsOf(object));
        search.beyondTexts(object);
        return new InvalidValue(search.faults.stream().limit(MOST).toList());
    }

    /** A record names only the first text that it does not take: others are seen where a harmless one stands in its place. */
    private void beyondTexts(JsonObject object) {
        SortedMap<String, JsonValue> changed = new TreeMap<>(object.fields());
        for (int round = 0; round < ROUNDS && replace(changed); round++) {
            List<Reason> found = faultsOf(new JsonObject(changed));
            add(found.stream()
                    .filter(fault -> OF_ONE_FIELD.contains(fault.code()))
                    .toList());
        }
    }

    private boolean replace(SortedMap<String, JsonValue> texts) {
        JsonText harmless = new JsonText("X");
        int before = texts.hashCode();
        texts.replaceAll((name, value) -> fields.contains(name) && value instanceof JsonText ? harmless : value);
        return texts.hashCode() != before;
    }

    /** Of one field, and of what stands in it, only one fault is told: the next may be no more than a consequence. */
    private void add(Collection<Reason> found) {
        found.stream()
                .filter(reason -> !hasFaultWithin(reason.field()))
                .filter(reason -> fields.add(reason.field()))
                .forEach(faults::add);
    }

    private boolean hasFaultWithin(String field) {
        return Stream.of(field + "[", field + ".")
                .anyMatch(within -> Optional.ofNullable(fields.ceiling(within))
                        .filter(next -> next.startsWith(within))
                        .isPresent());
    }

    private List<Reason> faultsOf(JsonObject object) {
        List<Reason> found = new ArrayList<>();
        JsonFields listing = JsonFields.listing(object, found);
        listing.part(fields -> fields.whole(reader));
        return found;
    }
}

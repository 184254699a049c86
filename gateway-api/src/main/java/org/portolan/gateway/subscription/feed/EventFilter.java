package org.portolan.gateway.subscription.feed;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;

/**
 * Which events are wanted: movements that match one of the values of every criterion that is named.
 *
 * @param types which messages are wanted at all
 */
public record EventFilter(Map<Criterion, Set<String>> wanted, ToldTypes types) {
    /** How many values one criterion may have. */
    public static final int MOST = 1_000;

    private static final String TYPES = "TYPES";

    /** Every movement. */
    public static final EventFilter ALL = new EventFilter(Map.of());

    public EventFilter {
        wanted = wanted.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Movements alone. */
    public EventFilter(Map<Criterion, Set<String>> wanted) {
        this(wanted, ToldTypes.MOVEMENTS);
    }

    /** Whether a change of a record is wanted; criteria are of movements. */
    public boolean matches(FeedEntry.Change change) {
        return types.wants(change);
    }

    /** What of the feed is to be looked through for it. */
    public LedgerFeed.Wanted ofFeed() {
        return new LedgerFeed.Wanted(types, containers());
    }

    /** Whether the event is wanted; whose container a shared event is, is decided where it is looked up. */
    public boolean matches(ContainerMovement movement) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getKey() != Criterion.CONTAINER || !movement.isShared())
                .allMatch(entry -> entry.getKey()
                        .of(movement)
                        .filter(entry.getValue()::contains)
                        .isPresent());
    }

    /** The containers it is narrowed to; none means all. */
    public Set<ContainerNumber> containers() {
        return values(Criterion.CONTAINER).stream().map(ContainerNumber::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The values of a criterion, sorted; none if it does not matter. */
    public Set<String> values(Criterion criterion) {
        return new TreeSet<>(wanted.getOrDefault(criterion, Set.of()));
    }

    /** The form in which it is kept. */
    public String write() {
        var json = JsonObject.builder();
        wanted.keySet().forEach(criterion -> json.putTexts(criterion.name(), values(criterion)));
        if (!types.named().isEmpty()) {
            json.putTexts(TYPES, new TreeSet<>(types.named()));
        }
        return CanonicalJson.text(json.build());
    }

    /** Reads the form in which it is kept. */
    public static EventFilter read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), fields -> {
            Map<Criterion, Set<String>> wanted = new EnumMap<>(Criterion.class);
            for (Criterion criterion : Criterion.values()) {
                wanted.put(criterion, Set.copyOf(fields.texts(criterion.name(), MOST, text -> text)));
            }
            return new EventFilter(wanted, new ToldTypes(Set.copyOf(fields.texts(TYPES, MOST, text -> text))));
        });
    }
}

package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.gateway.form.screen.RecordedBlock;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.screen.ScreenRefusal;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of a list asks for, and the same with one thing changed. */
public final class RecordList {
    static final String TABLE = "/table";
    private static final String CURSOR = "cursor";
    private static final String SORT = "sort";
    static final List<String> PARAMETERS = List.of(SORT, CURSOR);
    private static final String OLDEST_FIRST = "created";
    private static final String NEWEST_FIRST = "-created";

    private final ShownKind<?, ?> shown;
    private final Map<String, String> parameters;

    RecordList(ShownKind<?, ?> shown, Map<String, String> given) {
        this.shown = shown;
        this.parameters = new TreeMap<>(given);
        this.parameters.replaceAll((name, value) -> value.strip());
        this.parameters.values().removeIf(String::isEmpty);
    }

    /** The value that a parameter has; empty when it has none. */
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** {@code ascending} where what was recorded first stands first, else {@code descending}. */
    public String order() {
        return value(SORT).equals(OLDEST_FIRST) ? "ascending" : "descending";
    }

    /** The list from its other end. */
    public String turned() {
        return address(shown.path(), CURSOR, "", SORT, order().equals("ascending") ? "" : OLDEST_FIRST);
    }

    /** The list as a table. */
    public String table() {
        return address(shown.path() + TABLE, CURSOR, "");
    }

    /** The page behind an entry, or the first one. */
    String behind(String cursor) {
        return address(shown.path(), CURSOR, cursor);
    }

    Optional<String> cursor() {
        var cursor = Optional.ofNullable(parameters.get(CURSOR));
        if (cursor.filter(text -> OwnedCursor.parse(text).isEmpty()).isPresent()) {
            throw ScreenRefusal.parameter("parameter.link", CURSOR);
        }
        return cursor;
    }

    /** Which block was just recorded, if the reader comes from a form. */
    Optional<String> recorded() {
        return Optional.ofNullable(parameters.get(RecordedBlock.PARAMETER)).map(RecordedBlock::checked);
    }

    Wanted wanted() {
        shown.filters().forEach(this::requireChoice);
        requireChoice(SORT, List.of(NEWEST_FIRST, OLDEST_FIRST));
        var wanted = shown.view().questions().wanted(parameters);
        return value(SORT).equals(OLDEST_FIRST) ? wanted.fromTheOldestOn() : wanted;
    }

    private void requireChoice(OwnedFilter filter) {
        if (!filter.choices().isEmpty()) {
            requireChoice(filter.name(), filter.choices());
        }
    }

    private void requireChoice(String name, List<String> choices) {
        if (parameters.containsKey(name) && !choices.contains(parameters.get(name))) {
            throw ScreenRefusal.parameter("parameter.choice", name, String.join(", ", choices));
        }
    }

    private String address(String path, String... changes) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.remove(RecordedBlock.PARAMETER);
        for (int place = 0; place < changes.length; place += 2) {
            changed.put(changes[place], changes[place + 1]);
        }
        changed.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath(path);
        changed.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(changed).toUriString();
    }
}

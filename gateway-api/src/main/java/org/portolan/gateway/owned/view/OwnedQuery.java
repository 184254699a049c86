package org.portolan.gateway.owned.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.records.member.MspId;

/**
 * The conditions of a list in SQL. It goes along the index that is in the list's order and begins with all that the list
 * is narrowed by: that of a word, for of each there are few records, or else one of all. There the records of each status
 * lie together, and a list of several is put together from stretches. The columns before the place stand in the order,
 * though they are the same in all rows, because H2 takes the order from an index only if it is told all of it.
 */
final class OwnedQuery {
    private static final String FIRST = " fetch first :most rows only";

    private final SortedMap<String, Object> parameters = new TreeMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private final String source;
    private final String place;
    /** The last column of the index; records are numbered in the order of their places. */
    private final String inOrder;
    /** What more is asked of the records of each stretch. */
    private final List<String> stretches = new ArrayList<>();

    private final boolean oldestFirst;

    /** The statuses in which there are records that this administration holds in full, or those that it does not. */
    @FunctionalInterface
    interface Statuses {
        List<String> of(boolean held);
    }

    OwnedQuery(String kind, Sight sight, Wanted wanted, Statuses statuses) {
        this.oldestFirst = wanted.oldestFirst();
        List<Sight.Named> words = words(sight, wanted);
        if (words.isEmpty()) {
            this.source = "owned_records r";
            this.place = "r.place";
            this.inOrder = "r.place";
            add("r.kind = :kind", "kind", kind);
            order.addAll(List.of("r.kind", "r.held"));
            wanted.owner().or(() -> ownerIn(sight)).ifPresent(owner -> order.add("r.owner"));
            order.add("r.status");
            stretch(true, wanted, statuses);
            if (sight instanceof Sight.OwnedBy) {
                stretch(false, wanted, statuses);
            }
        } else {
            this.source = Word.LED_TO.formatted(":first", ":last");
            this.place = "w.place";
            this.inOrder = "w.entry";
            parameters.put("first", word(kind, words.getFirst()).first());
            parameters.put("last", word(kind, words.getFirst()).last());
        }
        for (int number = 0; number < words.size(); number++) {
            conditions.add(Word.IN_RECORD.replace("?", ":word" + number));
            parameters.put("word" + number, word(kind, words.get(number)).sought());
        }
        if (!words.isEmpty()) {
            stretches.add("");
            wanted.status().ifPresent(status -> add("r.status = :status", "status", status));
        }
        wanted.owner().ifPresent(owner -> add("r.owner = :owner", "owner", owner.id()));
        ownerIn(sight).ifPresent(reader -> add("r.owner = :reader", "reader", reader.id()));
        if (sight instanceof Sight.Held) {
            conditions.add("r.held = true");
        }
    }

    private void stretch(boolean held, Wanted wanted, Statuses statuses) {
        for (var status : wanted.status().map(List::of).orElseGet(() -> statuses.of(held))) {
            var name = "status" + stretches.size();
            parameters.put(name, status);
            stretches.add(" and r.held = " + held + " and r.status = :" + name);
        }
    }

    /** How many there are, as far as they are counted. */
    String count() {
        return "select count(*) from (" + found("1 as one", "", "") + ") counted";
    }

    String page(boolean goesOn) {
        return found("r.*", goesOn ? " and " + place + (oldestFirst ? " >" : " <") + " :after" : "", ordered());
    }

    /** Along the index, or against it from end to end. */
    private String ordered() {
        return Stream.concat(
                        order.stream().map(column -> oldestFirst ? column + " desc" : column),
                        Stream.of(sorted(inOrder)))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** The order of a page, for a query around it. */
    String inOrder() {
        return " order by " + sorted("r.place");
    }

    private String sorted(String column) {
        return oldestFirst ? column : column + " desc";
    }

    /** Whether the record at the place {@code after} is among them. */
    String has() {
        return "select count(*) from owned_records r" + where() + " and r.place = :after";
    }

    private String found(String columns, String more, String ordered) {
        return switch (stretches.size()) {
            case 0 -> stretch(columns, " and false");
            case 1 -> stretch(columns, stretches.getFirst() + more + ordered);
            default ->
                stretches.stream()
                                .map(stretch -> "(" + stretch(columns, stretch + more + ordered) + ")")
                                .collect(Collectors.joining(" union all ", "select * from (", ") r"))
                        + (ordered.isEmpty() ? "" : inOrder())
                        + FIRST;
        };
    }

    private String stretch(String columns, String more) {
        return "select " + columns + " from " + source + where() + more + FIRST;
    }

    SortedMap<String, Object> parameters() {
        return parameters;
    }

    private String where() {
        return " where " + String.join(" and ", conditions);
    }

    private void add(String condition, String name, String value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static Word word(String kind, Sight.Named named) {
        return Word.of(kind, named.word(), named.value());
    }

    private static Optional<MspId> ownerIn(Sight sight) {
        return sight instanceof Sight.OwnedBy by ? Optional.of(by.organisation()) : Optional.empty();
    }

    /** What is asked for comes before what names the reader: of a container there are few records, of a trader many. */
    private static List<Sight.Named> words(Sight sight, Wanted wanted) {
        List<Sight.Named> words = new ArrayList<>();
        wanted.words().forEach((word, value) -> words.add(new Sight.Named(word, value)));
        if (sight instanceof Sight.Named named) {
            words.add(named);
        }
        return words;
    }
}

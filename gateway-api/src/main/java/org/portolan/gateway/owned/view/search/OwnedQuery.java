package org.portolan.gateway.owned.view.search;

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
 * The conditions of a list in SQL. It goes along an index that is in the list's order: that of words, or one of all, where
 * the records of each status lie together. What lies in several places is put together from stretches. The columns before
 * the place stand in the order, though they are the same in all rows, because H2 takes the order from an index only if it
 * is told all of it.
 */
public final class OwnedQuery {
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
    /** How stretches are put together: a record that lies in several of them stands in the list once. */
    private final String union;

    /** The statuses in which there are records that this administration holds in full, or those that it does not. */
    @FunctionalInterface
    interface Statuses {
        List<String> of(boolean held);
    }

    private OwnedQuery(String source, String place, String inOrder, boolean oldestFirst, boolean apart) {
        this.source = source;
        this.place = place;
        this.inOrder = inOrder;
        this.oldestFirst = oldestFirst;
        this.union = apart ? " union all " : " union ";
    }

    /** Along the index of all records of a kind. */
    static OwnedQuery listed(OwnedList list, Statuses statuses) {
        var query = new OwnedQuery(
                "owned_records r", "r.place", "r.place", list.wanted().oldestFirst(), true);
        query.add("r.kind = :kind", "kind", list.kind());
        query.order.addAll(List.of("r.kind", "r.held"));
        list.wanted().owner().or(() -> ownerIn(list.sight())).ifPresent(owner -> query.order.add("r.owner"));
        query.order.add("r.status");
        query.stretch(true, list.wanted(), statuses);
        if (!(list.sight() instanceof Sight.Held)) {
            query.stretch(false, list.wanted(), statuses);
        }
        return query.within(list);
    }

    /**
     * Along the records to which words lead of something that is asked; words that no record has may be left out. Whether
     * there are the other words too is looked up among words: a record takes much longer to read.
     */
    static OwnedQuery led(OwnedList list, Asked along, List<Asked> others) {
        var query = new OwnedQuery(
                Word.LEADING,
                "w.place",
                "w.entry",
                list.wanted().oldestFirst(),
                along.days().isPresent());
        for (var word : along.words()) {
            int number = query.stretches.size();
            query.parameters.put("first" + number, word.first());
            query.parameters.put("last" + number, word.last());
            query.stretches.add(" and w.entry between :first" + number + " and :last" + number
                    + others.stream()
                            .filter(Asked::isShort)
                            .map(other -> query.leadToo(other, "w.entry - cast(:first" + number + " as bigint)"))
                            .collect(Collectors.joining()));
        }
        list.wanted().status().ifPresent(status -> query.add("r.status = :status", "status", status));
        return query.within(list);
    }

    /** That one of the words leads to the record of this number too. */
    private String leadToo(Asked asked, String number) {
        return asked.words().stream()
                .map(word -> {
                    var name = "too" + parameters.size();
                    parameters.put(name, word.first());
                    return number + " + cast(:" + name + " as bigint)";
                })
                .collect(Collectors.joining(", ", " and exists (select 1 from owned_words v where v.entry in (", "))"));
    }

    private OwnedQuery within(OwnedList list) {
        for (int number = 0; number < list.asked().size(); number++) {
            conditions.add(list.asked().get(number).condition("asked" + number + "x", parameters));
        }
        list.wanted().owner().ifPresent(owner -> add("r.owner = :owner", "owner", owner.id()));
        ownerIn(list.sight()).ifPresent(reader -> add("r.owner = :reader", "reader", reader.id()));
        if (list.sight() instanceof Sight.Held) {
            conditions.add("r.held = true");
        }
        return this;
    }

    private void stretch(boolean held, Wanted wanted, Statuses statuses) {
        for (var status : wanted.status().map(List::of).orElseGet(() -> statuses.of(held))) {
            var name = "status" + stretches.size();
            parameters.put(name, status);
            stretches.add(" and r.held = " + held + " and r.status = :" + name);
        }
    }

    /** How many there are, as far as they are counted. */
    public String count() {
        return "select count(*) from (" + found("r.place", "", "") + ") counted";
    }

    /** A page, of which {@code most} says how long it is, and {@code after} behind which place it begins. */
    public String page(boolean goesOn) {
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
    public String inOrder() {
        return " order by " + sorted("r.place");
    }

    private String sorted(String column) {
        return oldestFirst ? column : column + " desc";
    }

    /** Whether the record at the place {@code after} is among them. */
    public String has() {
        return "select count(*) from owned_records r" + where() + " and r.place = :after";
    }

    private String found(String columns, String more, String ordered) {
        return switch (stretches.size()) {
            case 0 -> stretch(columns, " and false");
            case 1 -> stretch(columns, stretches.getFirst() + more + ordered);
            default ->
                stretches.stream()
                                .map(stretch -> "(" + stretch(columns, stretch + more + ordered) + ")")
                                .collect(Collectors.joining(union, "select * from (", ") r"))
                        + (ordered.isEmpty() ? "" : inOrder())
                        + FIRST;
        };
    }

    private String stretch(String columns, String more) {
        return "select " + columns + " from " + source + where() + more + FIRST;
    }

    /** But {@code most} and {@code after}. */
    public SortedMap<String, Object> parameters() {
        return parameters;
    }

    private String where() {
        return " where " + String.join(" and ", conditions);
    }

    private void add(String condition, String name, String value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static Optional<MspId> ownerIn(Sight sight) {
        return sight instanceof Sight.OwnedBy by ? Optional.of(by.organisation()) : Optional.empty();
    }
}

package org.portolan.gateway.owned.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.records.member.MspId;

/**
 * The conditions of a list in SQL. It goes along the index that is in the list's order: that of a word, for of each there
 * are few records, or else that of all. The columns before the place stand in the order, though they are the same in all
 * rows, because H2 takes the order from an index only if it is told all of it.
 */
final class OwnedQuery {
    private static final String HAS_WORD = "exists (select 1 from owned_words x where x.place = r.place"
            + " and x.word = :word%1$d and x.word_value = :value%1$d)";

    private final SortedMap<String, Object> parameters = new TreeMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final String source;
    private final String order;

    OwnedQuery(String kind, Sight sight, Wanted wanted) {
        List<Sight.Named> words = words(sight, wanted);
        if (words.isEmpty()) {
            parameters.put("kind", kind);
            this.source = "owned_records r";
            this.order = "r.kind, r.held, r.place desc";
            conditions.add("r.kind = :kind");
        } else {
            this.source = "owned_words w join owned_records r on r.place = w.place";
            this.order = "w.word, w.word_value, w.place desc";
            conditions.add("w.word = :word0 and w.word_value = :value0");
        }
        for (int number = 0; number < words.size(); number++) {
            parameters.put("word" + number, kind + "." + words.get(number).word());
            parameters.put("value" + number, words.get(number).value());
            if (number > 0) {
                conditions.add(HAS_WORD.formatted(number));
            }
        }
        wanted.status().ifPresent(status -> add("r.status = :status", "status", status));
        wanted.owner().ifPresent(owner -> addOwner("owner", owner));
        switch (sight) {
            case Sight.Held held -> conditions.add("r.held = true");
            case Sight.OwnedBy by -> addOwner("reader", by.organisation());
            case Sight.Named named -> {} // among the words
        }
    }

    /** How many there are, as far as they are counted. */
    String count() {
        return "select count(*) from (select 1 from " + source + where() + " fetch first :most rows only) counted";
    }

    String page(boolean goesOn) {
        return "select r.* from " + source + where() + (goesOn ? " and r.place < :after" : "") + " order by " + order
                + " fetch first :most rows only";
    }

    /** Whether the record at the place {@code after} is among them. */
    String has() {
        return "select count(*) from " + source + where() + " and r.place = :after";
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

    /** Not as a column alone: a database would take all records of the owner and put them in order, however many. */
    private void addOwner(String name, MspId owner) {
        add("r.owner || '.' = :" + name, name, owner.id() + ".");
    }

    /** A trader's own name comes first: it has fewest. */
    private static List<Sight.Named> words(Sight sight, Wanted wanted) {
        List<Sight.Named> words = new ArrayList<>();
        if (sight instanceof Sight.Named named) {
            words.add(named);
        }
        wanted.words().forEach((word, value) -> words.add(new Sight.Named(word, value)));
        return words;
    }
}

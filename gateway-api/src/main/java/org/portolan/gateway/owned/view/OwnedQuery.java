package org.portolan.gateway.owned.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The conditions of a list in SQL. It goes along the index that leaves least: words first, for of each there are few
 * records. The columns before the place stand in its order, though they are the same in all rows, because H2 takes the
 * order from an index only if it is told all of it.
 */
final class OwnedQuery {
    private static final String PLACE =
            " %1$s.created_block desc, %1$s.created_transaction desc, %1$s.created_write desc";
    private static final String AFTER = " and %1$s.created_block <= :block and (%1$s.created_block < :block"
            + " or %1$s.created_transaction < :transaction"
            + " or %1$s.created_transaction = :transaction and %1$s.created_write < :write)";
    private static final String HAS_WORD = "exists (select 1 from owned_words x where x.kind = r.kind"
            + " and x.owner = r.owner and x.id = r.id and x.word = :word%1$d and x.word_value = :value%1$d)";

    private final SortedMap<String, Object> parameters = new TreeMap<>();
    private final String source;
    private final String conditions;
    private final String order;
    private final String alias;

    OwnedQuery(String kind, Sight sight, Wanted wanted) {
        List<Sight.Named> words = words(sight, wanted);
        List<String> conditions = new ArrayList<>();
        parameters.put("kind", kind);
        wanted.status().ifPresent(status -> add(conditions, "r.status = :status", "status", status));
        wanted.owner().ifPresent(owner -> add(conditions, "r.owner = :owner", "owner", owner.id()));
        switch (sight) {
            case Sight.Held held -> conditions.add("r.held = true");
            case Sight.OwnedBy by ->
                add(conditions, "r.owner = :reader", "reader", by.organisation().id());
            case Sight.Named named -> {} // among the words
        }
        for (int number = 0; number < words.size(); number++) {
            parameters.put("word" + number, words.get(number).word());
            parameters.put("value" + number, words.get(number).value());
            if (number > 0) {
                conditions.add(HAS_WORD.formatted(number));
            }
        }
        if (words.isEmpty()) {
            this.source = "owned_records r";
            conditions.addFirst("r.kind = :kind");
            this.alias = "r";
            this.order = "r.kind, " + narrowest(sight, wanted);
        } else {
            this.source = "owned_words w join owned_records r on r.kind = w.kind and r.owner = w.owner and r.id = w.id";
            conditions.addFirst("w.kind = :kind and w.word = :word0 and w.word_value = :value0");
            this.alias = "w";
            this.order = "w.kind, w.word, w.word_value";
        }
        this.conditions = String.join(" and ", conditions);
    }

    String count() {
        return "select count(*) from " + source + " where " + conditions;
    }

    String page(boolean goesOn) {
        return "select r.* from " + source + " where " + conditions + (goesOn ? AFTER.formatted(alias) : "")
                + " order by " + order + "," + PLACE.formatted(alias) + " fetch first :most rows only";
    }

    SortedMap<String, Object> parameters() {
        return parameters;
    }

    private void add(List<String> conditions, String condition, String name, String value) {
        conditions.add(condition);
        parameters.put(name, value);
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

    private static String narrowest(Sight sight, Wanted wanted) {
        if (wanted.owner().isPresent() || sight instanceof Sight.OwnedBy) {
            return "r.owner";
        }
        return wanted.status().isPresent() ? "r.status" : "r.held";
    }
}

package org.portolan.gateway.owned.view.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.records.ledger.OwnedKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides along which index a list goes: of all that it is narrowed by, along that by which it passes the fewest records.
 * How many these are is estimated from the newest entries, whose number does not grow with the ledger.
 */
public final class OwnedQueries {
    private static final int NEWEST = 1_000;
    /** Of a word that so many records have, a look at the record itself is cheaper than one among words before. */
    private static final double NEARLY_ALL = 0.8;

    private final JdbcClient jdbc;

    /** Looks at the words of records there. */
    public OwnedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked of a list, without words that no record has, and about how many records have it. */
    private record Weighed(Asked asked, double records, long newest) {}

    /** The query of a list. */
    public OwnedQuery of(OwnedKind<?, ?> kind, Sight sight, Wanted wanted) {
        var list = OwnedList.of(kind, sight, wanted);
        var asked = list.asked();
        if (asked.isEmpty()) {
            return listed(list);
        }
        if (asked.size() == 1 && asked.getFirst().words().size() == 1 && !list.isNarrowed()) {
            return OwnedQuery.led(list, asked.getFirst(), List.of());
        }
        var weighed = asked.stream()
                .map(this::weigh)
                .sorted(Comparator.comparing(Weighed::records))
                .toList();
        if (list.isNarrowed() && weigh(list) < weighed.getFirst().records()) {
            return listed(list);
        }
        long newest = weighed.stream().mapToLong(Weighed::newest).max().orElseThrow();
        return OwnedQuery.led(
                list,
                weighed.getFirst().asked(),
                weighed.stream()
                        .skip(1)
                        .filter(other -> other.records() < NEARLY_ALL * newest)
                        .map(Weighed::asked)
                        .toList());
    }

    /** The same without a look at how many there are, for a question after a single record. */
    public static OwnedQuery ofOne(OwnedKind<?, ?> kind, Sight sight) {
        return OwnedQuery.listed(OwnedList.of(kind, sight, Wanted.all()), held -> List.of());
    }

    private OwnedQuery listed(OwnedList list) {
        return OwnedQuery.listed(list, held -> statuses(list.kind(), held));
    }

    private Weighed weigh(Asked one) {
        List<Word> found = new ArrayList<>();
        double records = 0;
        long newest = 0;
        for (var word : one.words()) {
            var entries = entries(word);
            if (entries.count() > 0) {
                found.add(word);
                records += entries.records();
                newest = Math.max(newest, entries.last());
            }
        }
        return new Weighed(one.alone(found), records, newest);
    }

    /** The newest entries of a word by the numbers of their records. */
    private record Entries(int count, long first, long last) {
        /** As many as there are, or as there would be if all were as close together. */
        private double records() {
            return count < NEWEST ? count : (double) count * last / (last - first + 1);
        }
    }

    private Entries entries(Word word) {
        return jdbc.sql("select count(*), min(entry), max(entry) from (select entry from owned_words"
                        + " where entry between ? and ? order by entry desc fetch first ? rows only) newest")
                .params(word.first(), word.last(), NEWEST)
                .query((row, count) ->
                        new Entries(row.getInt(1), row.getLong(2) - word.first(), row.getLong(3) - word.first()))
                .single();
    }

    /** By status and owner alone; what is not counted to its end is more than anything else. */
    private double weigh(OwnedList list) {
        var query = listed(list.withoutWords());
        int count = jdbc.sql(query.count())
                .params(query.parameters())
                .param("most", NEWEST)
                .query(Integer.class)
                .single();
        return count < NEWEST ? count : Double.MAX_VALUE;
    }

    /** Each is found by one step along the index, however many records have it: H2 steps to what is not below a value. */
    private List<String> statuses(String kind, boolean held) {
        return Stream.iterate(
                        next(kind, held, ""), Optional::isPresent, last -> next(kind, held, last.get() + '\u0001'))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> next(String kind, boolean held, String least) {
        return jdbc.sql("select status from owned_records where kind = ? and held = ? and status >= ?"
                        + " order by kind, held, status fetch first 1 row only")
                .params(kind, held, least)
                .query(String.class)
                .optional();
    }
}

package org.portolan.gateway.owned.view.search;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Which records of a kind are asked for, all, or those in a status, of an owner, with certain words, of certain days; and in
 * which order.
 *
 * @param words of each of these words a record has one of the values
 * @param oldestFirst whether they come in the order in which they were created, and not in the opposite
 */
public record Wanted(
        Optional<String> status,
        Optional<MspId> owner,
        SortedMap<String, List<String>> words,
        Optional<Days> days,
        boolean oldestFirst) {

    public Wanted {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /** All that may be seen. */
    public static Wanted all() {
        return new Wanted(Optional.empty(), Optional.empty(), new TreeMap<>(), Optional.empty(), false);
    }

    /** Of these only those in a status. */
    public Wanted in(Optional<String> wanted) {
        return new Wanted(wanted, owner, words, days, oldestFirst);
    }

    /** Of these only those in one of the statuses in which owners leave records, as somebody types it. */
    public Wanted in(Optional<String> typed, String... statuses) {
        return in(typed.map(text -> AddressPart.read("status", text, known -> {
            if (!List.of(statuses).contains(known)) {
                throw new InvalidValue(Reason.of(ReasonCode.UNKNOWN_CODE, "must be " + String.join(" or ", statuses)));
            }
            return known;
        })));
    }

    /** Of these only those of an owner. */
    public Wanted of(Optional<MspId> wanted) {
        return new Wanted(status, wanted, words, days, oldestFirst);
    }

    /** The same by an MSP id, as the parameter of this name says it. */
    public Wanted ownedBy(String parameter, Optional<String> wanted) {
        return of(wanted.map(text -> AddressPart.read(parameter, text, MspId::new)));
    }

    /** Of these only those that the kind finds by a word, as somebody types it in the parameter of the same name. */
    public Wanted with(OwnedKind<?, ?> kind, String word, Optional<String> typed) {
        var known = kind.words().stream()
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow();
        return with(word, typed.map(text -> AddressPart.read(word, text, known.typed())));
    }

    /** Of these only those with a word that the kind is found by. */
    public Wanted with(String word, Optional<String> value) {
        return value.map(given -> withAny(word, List.of(given))).orElse(this);
    }

    /** Of these only those with a word that has one of the values. */
    public Wanted withAny(String word, List<String> values) {
        SortedMap<String, List<String>> more = new TreeMap<>(words);
        more.put(word, List.copyOf(values));
        return new Wanted(status, owner, more, days, oldestFirst);
    }

    /** Of these only those of certain days. */
    public Wanted on(Days wanted) {
        return new Wanted(status, owner, words, Optional.of(wanted), oldestFirst);
    }

    /** Whether records are looked for by what stands in them, and not listed by status and owner alone. */
    public boolean isLookedFor() {
        return !words().isEmpty() || days().isPresent();
    }

    /** Whether several things are asked for at once, and not status and owner alone. */
    public boolean isSearch() {
        long words = words().values().stream().mapToLong(List::size).sum()
                + days.stream().count();
        return words > 0 && words + status.stream().count() + owner.stream().count() > 1;
    }

    /** The same with the one that was created last at the end. */
    public Wanted fromTheOldestOn() {
        return new Wanted(status, owner, words, days, true);
    }
}

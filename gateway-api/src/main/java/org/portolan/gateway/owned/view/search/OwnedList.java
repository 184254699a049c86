package org.portolan.gateway.owned.view.search;

import java.util.ArrayList;
import java.util.List;
import org.portolan.records.ledger.OwnedKind;

/**
 * What is asked for with a list.
 *
 * @param asked what its records have to have, by who asks for it and by what is wanted
 */
record OwnedList(String kind, Sight sight, Wanted wanted, List<Asked> asked) {
    /** Kinds that have a word of this name have the status as a word. */
    private static final String STATUS = "status";

    OwnedList {
        asked = List.copyOf(asked);
    }

    static OwnedList of(OwnedKind<?, ?> kind, Sight sight, Wanted wanted) {
        var name = kind.word();
        List<Asked> asked = new ArrayList<>();
        wanted.words().forEach((word, values) -> asked.add(Asked.of(name, word, values)));
        wanted.days().ifPresent(days -> asked.add(Asked.of(name, days)));
        if (sight instanceof Sight.Named named) {
            asked.add(Asked.of(name, named.word(), List.of(named.value())));
        }
        if (!asked.isEmpty()
                && kind.words().stream().anyMatch(word -> word.name().equals(STATUS))) {
            wanted.status().ifPresent(status -> asked.add(Asked.of(name, STATUS, List.of(status))));
        }
        return new OwnedList(name, sight, wanted, asked);
    }

    /** Whether it is narrowed by what an index of all records begins with. */
    boolean isNarrowed() {
        return wanted.status().isPresent() || wanted.owner().isPresent();
    }

    /** The same whatever words its records have. */
    OwnedList withoutWords() {
        return new OwnedList(kind, sight, wanted, List.of());
    }
}

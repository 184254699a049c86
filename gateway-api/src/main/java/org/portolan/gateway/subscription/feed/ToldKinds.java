package org.portolan.gateway.subscription.feed;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.portolan.records.RecordKinds;
import org.portolan.records.ledger.Telling;

/** The kinds of records whose changes are told, by their words, and the types of messages that follow from them. */
final class ToldKinds {
    private ToldKinds() {}

    static List<String> words() {
        return RecordKinds.TOLD.keySet().stream().sorted().toList();
    }

    /** How changes of a kind are told, if they are. */
    static Optional<Telling> telling(String word) {
        return Optional.ofNullable(RecordKinds.TOLD.get(word));
    }

    /** All that a subscriber may write for types of messages about records: each type, and all of a kind. */
    static SortedSet<String> types() {
        SortedSet<String> types = new TreeSet<>();
        for (String word : words()) {
            var telling = telling(word).orElseThrow();
            telling.types().forEach(types::add);
            types.add(all(telling));
        }
        return types;
    }

    static String all(Telling telling) {
        return telling.name() + ".*";
    }
}

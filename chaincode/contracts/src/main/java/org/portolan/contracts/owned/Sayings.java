package org.portolan.contracts.owned;

import java.util.List;
import java.util.Optional;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;

/** What members say about something, each under a key of its own that nobody else may change. */
public record Sayings<T>(SaidKind<T> kind) {

    /** Where it lies what a member says about this. */
    public LedgerKey key(List<String> subject, MspId by) {
        return LedgerKey.of(kind, kind.key(subject, by));
    }

    /** What a member said about this, if it said anything. What it cannot have said counts no more than in a list. */
    public Optional<T> by(ChannelState state, List<String> subject, MspId member) {
        LedgerKey key = key(subject, member);
        return state.get(key).flatMap(stored -> read(key.names(), stored));
    }

    /**
     * What all members said about things whose names begin so, in the order of their keys. What is no such saying is left
     * out: a member that changed its contract could place it there, and would keep all others from reading.
     */
    public List<T> all(ChannelState state, List<String> subject) {
        return state.list(LedgerKey.of(kind, subject)).stream()
                .flatMap(entry -> read(entry.key().names(), entry.value()).stream())
                .toList();
    }

    private Optional<T> read(List<String> names, byte[] stored) {
        if (names.size() != kind.names()) {
            return Optional.empty();
        }
        try {
            T said = kind.read(names, stored);
            return kind.ownerUnder(names, said).map(speaker -> said);
        } catch (InvalidValue unreadable) {
            return Optional.empty();
        }
    }

    /** Has the actor say it for the first time, under its guard, or in place of what it said before. */
    public void say(Actor actor, List<String> subject, byte[] words, boolean first) {
        LedgerKey key = key(subject, actor.id());
        if (first) {
            Guards.create(actor.state(), actor.id(), key, words);
        } else {
            actor.state().put(key, words);
        }
    }
}

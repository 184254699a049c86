package org.portolan.contracts.aeo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.contracts.state.StateEntry;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.member.MspId;

/** Arrangements as they lie on the ledger: each party's copy of the text under a key that only this party may change. */
final class Arrangements {
    private static final String KIND = "arrangement";

    private Arrangements() {}

    static LedgerKey key(ArrangementId id, MspId party) {
        return LedgerKey.of(KIND, id.id(), party.id());
    }

    static Optional<MutualRecognitionArrangement> signedBy(ChannelState state, ArrangementId id, MspId party) {
        return state.get(key(id, party)).flatMap(SignedText::read);
    }

    /** Every text that somebody signed, with all that signed this very text, in a fixed order. */
    static List<SignedArrangement> all(ChannelState state) {
        return together(state.list(LedgerKey.of(KIND)));
    }

    /** The texts signed under one name: one, unless the parties do not agree yet. */
    static List<SignedArrangement> of(ChannelState state, ArrangementId id) {
        return together(state.list(LedgerKey.of(KIND, id.id())));
    }

    private static List<SignedArrangement> together(List<StateEntry> copies) {
        Map<String, SortedSet<MspId>> signers = new TreeMap<>();
        Map<String, MutualRecognitionArrangement> texts = new TreeMap<>();
        for (StateEntry copy : copies) {
            SignedText.read(copy.value()).ifPresent(text -> {
                String canonical = MutualRecognitionArrangement.SHAPE.text(text);
                texts.put(canonical, text);
                signers.computeIfAbsent(canonical, absent -> new TreeSet<>())
                        .add(new MspId(copy.key().names().getLast()));
            });
        }
        return texts.entrySet().stream()
                .map(text ->
                        new SignedArrangement(text.getValue(), signers.getOrDefault(text.getKey(), new TreeSet<>())))
                .toList();
    }
}

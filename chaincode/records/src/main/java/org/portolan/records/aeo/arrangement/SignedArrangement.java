package org.portolan.records.aeo.arrangement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.records.member.MspId;

/** An arrangement and the parties that have signed this very text. */
public record SignedArrangement(MutualRecognitionArrangement arrangement, Set<MspId> signedBy) {
    public SignedArrangement {
        signedBy = Set.copyOf(signedBy);
    }

    /** Puts together who signed the same text, in the order of the texts' canonical form. */
    public static List<SignedArrangement> together(Collection<SignedText> signatures) {
        SortedMap<String, SignedArrangement> texts = new TreeMap<>();
        signatures.forEach(each -> each.text()
                .ifPresent(text -> texts.merge(
                        MutualRecognitionArrangement.SHAPE.text(text),
                        new SignedArrangement(text, Set.of(each.party())),
                        SignedArrangement::and)));
        return List.copyOf(texts.values());
    }

    private SignedArrangement and(SignedArrangement same) {
        SortedSet<MspId> all = new TreeSet<>(signedBy);
        all.addAll(same.signedBy);
        return new SignedArrangement(arrangement, all);
    }

    /** The same text, signed by this party too. */
    public SignedArrangement with(MspId party) {
        return and(new SignedArrangement(arrangement, Set.of(party)));
    }

    /** The same text, from which this party has taken its signature back. */
    public SignedArrangement without(MspId party) {
        SortedSet<MspId> left = new TreeSet<>(signedBy);
        left.remove(party);
        return new SignedArrangement(arrangement, left);
    }

    /** Whether every party has signed this very text, so that none may go back by itself, whether its day has come or not. */
    public boolean binds() {
        return signedBy.containsAll(arrangement.parties());
    }

    /** What it is at a time. */
    public ArrangementState stateAt(Instant time) {
        return arrangement.stateAt(time, signedBy);
    }
}

package org.portolan.records.origin.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.portolan.records.member.MspId;

/** One version of an agreement and the parties that have signed this very text. */
public record SignedAgreement(TradeAgreement text, SortedSet<MspId> signedBy) {
    private static final Comparator<SignedAgreement> ORDER = Comparator.<SignedAgreement, AgreementId>comparing(
                    signed -> signed.text().agreementId())
            .thenComparing(signed -> signed.text().version())
            .thenComparing(signed -> TradeAgreement.SHAPE.text(signed.text()));

    public SignedAgreement {
        signedBy = Collections.unmodifiableSortedSet(new TreeSet<>(signedBy));
    }

    /**
     * Puts together who signed the same text, by agreements and versions: of one version there are several texts while the
     * parties do not agree.
     */
    public static List<SignedAgreement> together(Collection<SignedVersions> parties) {
        SortedMap<String, SignedAgreement> texts = new TreeMap<>();
        for (var party : parties) {
            for (var text : party.versions()) {
                texts.merge(
                        TradeAgreement.SHAPE.text(text),
                        new SignedAgreement(text, new TreeSet<>(Set.of(party.party()))),
                        SignedAgreement::and);
            }
        }
        return texts.values().stream().sorted(ORDER).toList();
    }

    private SignedAgreement and(SignedAgreement same) {
        SortedSet<MspId> all = new TreeSet<>(signedBy);
        all.addAll(same.signedBy);
        return new SignedAgreement(text, all);
    }

    /**
     * The last version of a party's agreement of this name that binds and has begun by a day, whether it is over by then or
     * not: a former version does not come back.
     */
    public static Optional<SignedAgreement> lastOf(
            Collection<SignedAgreement> known, AgreementId id, LocalDate day, Predicate<MspId> party) {
        return known.stream()
                .filter(signed -> signed.text().agreementId().equals(id))
                .filter(signed -> signed.binds() && signed.text().hasBegunBy(day))
                .filter(signed -> signed.text().parties().stream().anyMatch(party))
                .max(ORDER);
    }

    /** Whether every party has signed this very text, so that none may go back by itself, whether its day has come or not. */
    public boolean binds() {
        return signedBy.containsAll(text.parties());
    }

    /** What it is on a day, among all that are known. */
    public AgreementState stateOn(LocalDate day, Collection<SignedAgreement> known) {
        if (!binds() || !text.hasBegunBy(day)) {
            return AgreementState.SIGNED;
        }
        if (lastOf(known, text.agreementId(), day, text.parties()::contains)
                .filter(this::equals)
                .isEmpty()) {
            return AgreementState.SUPERSEDED;
        }
        return text.isOverOn(day) ? AgreementState.TERMINATED : AgreementState.IN_FORCE;
    }
}

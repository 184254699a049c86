package org.portolan.records.aeo.arrangement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.records.aeo.code.AeoRole;
import org.portolan.records.aeo.code.Benefit;
import org.portolan.records.container.code.Direction;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.TimeText;

/**
 * Administrations recognise each other's authorised operators, as far as tiers, roles and directions are covered.
 *
 * <p>It binds when every party has signed the same text. Lists are sets in sorted order, so that the same text is the
 * same bytes.
 */
public record MutualRecognitionArrangement(
        ArrangementId arrangementId,
        List<MspId> parties,
        OffsetDateTime inForceFrom,
        Optional<OffsetDateTime> inForceUntil,
        List<CoveredTier> coveredTiers,
        List<AeoRole> coveredRoles,
        List<Direction> directions,
        List<Benefit> benefits) {
    static final int MOST_PARTIES = 50;
    static final int MOST_TIERS = 200;

    /** As a party submits it and as it stands on the ledger. */
    public static final Shape<MutualRecognitionArrangement> SHAPE = Shape.<MutualRecognitionArrangement>of(text -> {
                var arrangementId =
                        text.required("arrangementId", ArrangementId.TEXT, MutualRecognitionArrangement::arrangementId);
                var parties = text.list("parties", 2, MOST_PARTIES, MspId.TEXT, MutualRecognitionArrangement::parties);
                var inForceFrom =
                        text.required("inForceFrom", TextForm.TIME, MutualRecognitionArrangement::inForceFrom);
                var inForceUntil =
                        text.optional("inForceUntil", TextForm.TIME, MutualRecognitionArrangement::inForceUntil);
                var coveredTiers = text.list(
                        "coveredTiers", 1, MOST_TIERS, CoveredTier.SHAPE, MutualRecognitionArrangement::coveredTiers);
                var coveredRoles =
                        text.codes("coveredRoles", 1, AeoRole.class, MutualRecognitionArrangement::coveredRoles);
                var directions = text.codes("directions", 1, Direction.class, MutualRecognitionArrangement::directions);
                var benefits = text.codes("benefits", 1, Benefit.class, MutualRecognitionArrangement::benefits);
                return taken -> new MutualRecognitionArrangement(
                        taken.of(arrangementId),
                        taken.of(parties),
                        taken.of(inForceFrom),
                        taken.of(inForceUntil),
                        taken.of(coveredTiers),
                        taken.of(coveredRoles),
                        taken.of(directions),
                        taken.of(benefits));
            })
            .named(
                    "Arrangement",
                    "Administrations recognise each other's authorised operators, as far as tiers, roles and directions are covered.");

    public MutualRecognitionArrangement {
        parties = sorted(parties);
        coveredTiers = sorted(coveredTiers);
        coveredRoles = sorted(coveredRoles);
        directions = sorted(directions);
        benefits = sorted(benefits);
        requireSizes(Stream.of(
                size("parties", parties, 2, MOST_PARTIES),
                size("coveredTiers", coveredTiers, 1, MOST_TIERS),
                size("coveredRoles", coveredRoles, 1, AeoRole.values().length),
                size("directions", directions, 1, Direction.values().length),
                size("benefits", benefits, 1, Benefit.values().length)));
        TimeText.require("inForceFrom", inForceFrom);
        inForceUntil.ifPresent(until -> TimeText.require("inForceUntil", until));
        if (!parties.containsAll(
                coveredTiers.stream().map(CoveredTier::administration).toList())) {
            throw new InvalidValue(Reason.at("coveredTiers", ReasonCode.NOT_A_PARTY, "must be tiers of the parties"));
        }
        if (inForceUntil.filter(until -> !until.isAfter(inForceFrom)).isPresent()) {
            throw new InvalidValue(
                    Reason.at("inForceUntil", ReasonCode.CONTRADICTION, "must be later than inForceFrom"));
        }
    }

    /** What the arrangement is at a time when these parties have signed it. */
    public ArrangementState stateAt(Instant time, Set<MspId> signedBy) {
        if (signedBy.isEmpty()) {
            return ArrangementState.WITHDRAWN;
        }
        if (inForceUntil.filter(until -> !until.toInstant().isAfter(time)).isPresent()) {
            return ArrangementState.TERMINATED;
        }
        boolean begun = !inForceFrom.toInstant().isAfter(time);
        return begun && signedBy.containsAll(parties) ? ArrangementState.IN_FORCE : ArrangementState.SIGNED;
    }

    /** Whether both administrations are parties. */
    public boolean isBetween(MspId one, MspId other) {
        return parties.contains(one) && parties.contains(other);
    }

    private static <T extends Comparable<? super T>> List<T> sorted(List<T> values) {
        return values.stream().sorted().distinct().toList();
    }

    private static Optional<Reason> size(String field, List<?> set, int least, int most) {
        return set.size() < least || set.size() > most
                ? Optional.of(
                        Reason.at(field, ReasonCode.LIST_SIZE, "must have " + least + " to " + most + " elements"))
                : Optional.empty();
    }

    private static void requireSizes(Stream<Optional<Reason>> sizes) {
        List<Reason> wrong = sizes.flatMap(Optional::stream).toList();
        if (!wrong.isEmpty()) {
            throw new InvalidValue(wrong);
        }
    }
}

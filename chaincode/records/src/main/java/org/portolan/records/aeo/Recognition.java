package org.portolan.records.aeo;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.ArrangementState;
import org.portolan.records.aeo.arrangement.CoveredTier;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.aeo.code.Benefit;
import org.portolan.records.container.code.Direction;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Finding;

/** Whether an administration recognises an operator at a time, under which arrangement and with which benefits. */
public record Recognition(Finding finding, Optional<ArrangementId> under, List<Benefit> benefits) {
    private static final String RECOGNISED = "RECOGNISED";

    public Recognition {
        benefits = List.copyOf(benefits);
    }

    /**
     * Recognised is who is certified at the time and whose tier, one of whose roles and whose direction of trade are
     * covered by an arrangement then in force. The administration that certified it needs no arrangement.
     */
    public static Recognition of(
            AeoAuthorisation authorisation,
            AeoDetails details,
            MspId by,
            Collection<SignedArrangement> arrangements,
            Direction direction,
            Instant time) {
        Optional<Finding> standing = standing(authorisation.statusAt(time));
        if (standing.isPresent()) {
            return without(standing.get());
        }
        if (by.equals(authorisation.administration())) {
            return without(Finding.proven(RECOGNISED, "The administration certified the operator itself."));
        }
        List<Recognition> answers = arrangements.stream()
                .filter(signed -> signed.arrangement().isBetween(by, authorisation.administration()))
                .sorted(Comparator.comparing(signed -> signed.arrangement().arrangementId()))
                .map(signed -> under(signed, authorisation, details, direction, time))
                .toList();
        return answers.stream()
                .filter(answer -> answer.finding().holds())
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .orElseGet(() -> without(Finding.disproven(
                        "NO_ARRANGEMENT", "The two administrations have no mutual recognition arrangement.")));
    }

    private static Optional<Finding> standing(Optional<AeoStatus> status) {
        if (status.isEmpty()) {
            return Optional.of(Finding.disproven("NOT_YET_CERTIFIED", "The operator was not yet certified."));
        }
        return switch (status.get()) {
            case CERTIFIED -> Optional.empty();
            case SUSPENDED -> Optional.of(Finding.disproven("SUSPENDED", "The authorisation was suspended."));
            case REVOKED -> Optional.of(Finding.disproven("REVOKED", "The authorisation was revoked."));
            case EXPIRED -> Optional.of(Finding.disproven("EXPIRED", "The authorisation had expired."));
        };
    }

    private static Recognition under(
            SignedArrangement signed,
            AeoAuthorisation authorisation,
            AeoDetails details,
            Direction direction,
            Instant time) {
        MutualRecognitionArrangement arrangement = signed.arrangement();
        if (signed.stateAt(time) != ArrangementState.IN_FORCE) {
            return without(Finding.disproven("ARRANGEMENT_NOT_IN_FORCE", "The arrangement was not in force."));
        }
        if (!arrangement.coveredTiers().contains(new CoveredTier(authorisation.administration(), details.tier()))) {
            return without(Finding.disproven("TIER_NOT_COVERED", "The arrangement does not cover the tier."));
        }
        if (Collections.disjoint(arrangement.coveredRoles(), details.roles())) {
            return without(Finding.disproven("ROLE_NOT_COVERED", "The arrangement covers no role of the operator."));
        }
        if (!arrangement.directions().contains(direction)) {
            return without(Finding.disproven("DIRECTION_NOT_COVERED", "The arrangement does not cover the direction."));
        }
        return new Recognition(
                Finding.proven(RECOGNISED, "The operator is certified and the arrangement covers it."),
                Optional.of(arrangement.arrangementId()),
                arrangement.benefits());
    }

    private static Recognition without(Finding finding) {
        return new Recognition(finding, Optional.empty(), List.of());
    }
}

package org.portolan.records.container.journey;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.hold.Holds;
import org.portolan.records.container.journey.StatusFold.Step;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.CountryCode;

/** Folds what customs of one country says into a state; another country's word does not count there. */
final class Clearance {
    private final Holds holds = new Holds();
    private Optional<Step> decision = Optional.empty();

    /** The state that customs has put the container into, and the event that did, if customs has spoken. */
    static Optional<Step> in(CountryCode country, List<RecordedMovement> happenings) {
        Clearance fold = new Clearance();
        happenings.stream()
                .filter(recorded ->
                        recorded.movement().place().location().country().equals(country))
                .forEach(fold::add);
        return fold.decision;
    }

    private void add(RecordedMovement recorded) {
        holds.add(recorded);
        switch (recorded.movement().happening().code()) {
            case CUSS, CUSI -> decide(JourneyState.SELECTED, recorded);
            case XAGV, INSP -> {
                if (isSelected()) {
                    decide(JourneyState.UNDER_CONTROL, recorded);
                }
            }
            case CUSR -> {
                if (holds.openByCustoms().isEmpty()) {
                    decide(JourneyState.RELEASED, recorded);
                }
            }
            default -> {}
        }
    }

    private boolean isSelected() {
        return decision.filter(step -> step.state() == JourneyState.SELECTED).isPresent();
    }

    private void decide(JourneyState state, RecordedMovement cause) {
        decision = Optional.of(new Step(state, cause.movement()));
    }
}

package org.portolan.records.container.journey;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.records.container.expectation.Expectation;
import org.portolan.records.container.expectation.Expectations;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.hold.Holds;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.stay.Stay;
import org.portolan.records.container.stay.Stays;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * One journey of a box, from where it was stuffed to where it was emptied, as far as it is known. Everything that it says
 * of itself is computed from its happenings, which count no retracted or superseded event.
 *
 * @param number 1 for the oldest journey that the ledger knows of the box
 * @param happenings by event time, planned and estimated ones among them
 */
public record Journey(int number, List<RecordedMovement> happenings) {
    public Journey {
        happenings = List.copyOf(happenings);
        if (number < 1 || happenings.isEmpty()) {
            throw new InvalidValue(Reason.of(ReasonCode.JOURNEY, "must have a number from 1 and at least one event"));
        }
    }

    /** What did happen. */
    public List<RecordedMovement> actual() {
        return happenings.stream()
                .filter(recorded -> recorded.movement().happening().isActual())
                .toList();
    }

    /** Where the container is on this journey, or was when it ended. */
    public JourneyStatus status() {
        return StatusFold.status(happenings);
    }

    /** The status as each side of the border tells it, by what was reported in that country alone. */
    public List<Side> sides() {
        return happenings.stream()
                .collect(Collectors.groupingBy(
                        recorded -> recorded.movement().place().location().country(),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(country -> new Side(country.getKey(), StatusFold.status(country.getValue())))
                .toList();
    }

    /** How the last port handled it, once that is known. */
    public Optional<HandlingMode> handlingMode() {
        return Handling.of(actual());
    }

    /** Where it was and for how long. */
    public List<Stay> stays() {
        return Stays.of(actual());
    }

    /** All holds, lifted ones too. */
    public List<Hold> holds() {
        return Holds.of(actual());
    }

    /** What is still to come, by the latest word on it. */
    public List<Expectation> expected() {
        return Expectations.of(happenings);
    }

    /** What carried it, or is to carry it, in the order of first mention. */
    public List<Voyage> voyages() {
        return happenings.stream()
                .map(RecordedMovement::movement)
                .flatMap(movement -> Voyage.of(movement).stream())
                .distinct()
                .toList();
    }

    /** The documents that its events name. */
    public Papers papers() {
        return Papers.of(happenings);
    }
}

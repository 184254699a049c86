package org.portolan.records.container.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * Parts what happened to a box into its journeys. A new one begins with the first outward move after the box was imported
 * or had sailed, or with the ship that brings it again: after it had left the port, or on another voyage to where it was
 * discharged before. What was said between two journeys belongs to the one whose move is nearer in time.
 */
public final class Journeys {
    private static final Duration SHORTEST_ROUND = Duration.ofDays(7);

    private final List<RecordedMovement> happenings;
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private JourneyState state = JourneyState.ANNOUNCED;
    private boolean imported;
    private boolean sailed;
    private int lastMove = -1;
    private final List<ContainerMovement> discharges = new ArrayList<>();

    private Journeys(List<RecordedMovement> happenings) {
        this.happenings = happenings;
    }

    /** The journeys, oldest first; the happenings stand in the order of their times. */
    public static List<Journey> of(List<RecordedMovement> happenings) {
        if (happenings.isEmpty()) {
            return List.of();
        }
        Journeys parting = new Journeys(happenings);
        for (int index = 0; index < happenings.size(); index++) {
            ContainerMovement movement = happenings.get(index).movement();
            if (movement.happening().isActual()
                    && Moves.isMove(movement.happening().code())) {
                parting.move(index, movement);
            } else if (movement.happening().isActual() && parting.beginsWithout(movement)) {
                parting.begin(index);
            }
        }
        return parting.journeys();
    }

    private List<Journey> journeys() {
        List<Journey> journeys = new ArrayList<>();
        for (int number = 0; number < starts.size(); number++) {
            int end = number + 1 < starts.size() ? starts.get(number + 1) : happenings.size();
            journeys.add(new Journey(number + 1, happenings.subList(starts.get(number), end)));
        }
        return List.copyOf(journeys);
    }

    private void move(int index, ContainerMovement movement) {
        if (lastMove >= 0 && begins(movement)) {
            begin(index);
        }
        EventCode code = movement.happening().code();
        state = Moves.after(state, movement);
        lastMove = index;
        imported |= Moves.direction(movement) == Direction.IMPORT && code != EventCode.ARRI && code != EventCode.DEPA;
        sailed = state == JourneyState.DEPARTED && (code == EventCode.DEPA ? bySea(movement) : sailed);
        if (code == EventCode.DISC) {
            discharges.add(movement);
        }
    }

    private boolean begins(ContainerMovement movement) {
        EventCode code = movement.happening().code();
        boolean outward = Moves.direction(movement) == Direction.EXPORT && (isOver() || sailed);
        return switch (code) {
            case GTIN, GTOT, PICK, DROP -> outward;
            case XSTK -> outward && !sailed;
            case LOAD -> outward && !sailed || broughtAgain(movement);
            case ARRI ->
                broughtAgain(movement) && movement.carriage().transportMode().isPresent();
            case DISC -> broughtAgain(movement) || dischargedBefore(movement);
            default -> false;
        };
    }

    /** Stuffing moves nothing, but it is the first that happens to a box for its next journey. */
    private boolean beginsWithout(ContainerMovement movement) {
        return lastMove >= 0
                && movement.happening().code() == EventCode.STUF
                && Moves.direction(movement) == Direction.EXPORT
                && (isOver() || sailed);
    }

    private boolean isOver() {
        return imported || state == JourneyState.DELIVERED || state == JourneyState.EMPTY_RETURNED;
    }

    private boolean broughtAgain(ContainerMovement movement) {
        return isOver() && state.isBeyondPort() && bySea(movement);
    }

    private boolean dischargedBefore(ContainerMovement movement) {
        Optional<String> voyage = movement.carriage().voyage();
        return voyage.isPresent()
                && discharges.stream()
                        .filter(earlier -> earlier.place()
                                .location()
                                .equals(movement.place().location()))
                        .filter(earlier -> isVoyageApart(earlier, movement))
                        .map(earlier -> earlier.carriage().voyage())
                        .anyMatch(earlier -> earlier.isPresent() && !earlier.equals(voyage));
    }

    /** Two writers may spell the voyage of one discharge differently; days later it is another ship. */
    private static boolean isVoyageApart(ContainerMovement earlier, ContainerMovement later) {
        return Duration.between(
                                earlier.happening().eventTime(),
                                later.happening().eventTime())
                        .compareTo(SHORTEST_ROUND)
                >= 0;
    }

    private static boolean bySea(ContainerMovement movement) {
        return movement.carriage().transportMode().orElse(TransportMode.VESSEL) == TransportMode.VESSEL;
    }

    private void begin(int index) {
        Instant left = time(lastMove);
        Instant begun = time(index);
        int start = lastMove + 1;
        while (start < index
                && Duration.between(left, time(start)).compareTo(Duration.between(time(start), begun)) <= 0) {
            start++;
        }
        starts.add(start);
        imported = false;
        sailed = false;
        state = JourneyState.ANNOUNCED;
        lastMove = index;
        discharges.clear();
    }

    private Instant time(int index) {
        return happenings.get(index).movement().happening().eventTime().toInstant();
    }
}

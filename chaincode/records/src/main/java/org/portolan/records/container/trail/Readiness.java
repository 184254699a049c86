package org.portolan.records.container.trail;

import java.util.List;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.hold.Hold;

/**
 * Whether a container can go on, and what speaks against it.
 *
 * @param holds those that stand
 * @param conflicts those to which not all writers have said something
 */
public record Readiness(State state, List<Hold> holds, List<Conflict> conflicts) {

    /** Whether it can go on. */
    public enum State {
        /** Customs where it is has released it and nothing holds it, or it has gone on with nothing holding it. */
        READY,
        /** Somebody holds it. */
        BLOCKED,
        /** It is not there yet, or customs has not yet decided. */
        NOT_YET,
        /** Its reports contradict each other, so that none of the other answers would be honest. */
        CONFLICT
    }

    public Readiness {
        holds = List.copyOf(holds);
        conflicts = List.copyOf(conflicts);
    }
}

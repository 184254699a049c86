package org.portolan.records.enrolment;

import java.util.Set;

/** Where an enrolment stands. Only an active one entitles its trader, and only within its {@link Validity}. */
public enum EnrolmentStatus {
    /** Opened on a proof that nothing recorded may bear out yet; it waits to be made active. */
    REQUESTED,
    ACTIVE,
    PAUSED,
    WITHDRAWN,
    EXPIRED;

    /** Whether nothing can follow. */
    public boolean isOver() {
        return this == WITHDRAWN || this == EXPIRED;
    }

    /** The states from which this one is reached. */
    Set<EnrolmentStatus> before() {
        return switch (this) {
            case REQUESTED -> Set.of();
            case ACTIVE -> Set.of(REQUESTED, PAUSED);
            case PAUSED -> Set.of(ACTIVE);
            case WITHDRAWN, EXPIRED -> Set.of(REQUESTED, ACTIVE, PAUSED);
        };
    }
}

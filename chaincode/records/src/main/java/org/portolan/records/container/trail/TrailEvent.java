package org.portolan.records.container.trail;

import org.portolan.records.container.recorded.RecordedMovement;

/**
 * One line of a container's history; a retracted event stays in it, and so do the retraction and an event that was
 * superseded by a newer one of the same originating party and name.
 */
public record TrailEvent(RecordedMovement recorded, boolean retracted, boolean superseded) {

    /** Whether it counts: neither taken back, nor taking back another, nor superseded. */
    public boolean isHappening() {
        return !retracted && !superseded && !recorded.movement().isRetraction();
    }
}

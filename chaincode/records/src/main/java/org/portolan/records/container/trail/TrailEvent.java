package org.portolan.records.container.trail;

/** One line of a container's history; a retracted event stays in it, and so does the retraction. */
public record TrailEvent(RecordedMovement recorded, boolean retracted) {

    /** Whether it counts: neither taken back nor taking back another. */
    public boolean isHappening() {
        return !retracted && !recorded.movement().isRetraction();
    }
}

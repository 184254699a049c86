package org.portolan.records.container.expectation;

import java.time.OffsetDateTime;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;

/** The latest word on something that has not happened yet. It is what one member said at one time, no promise. */
public record Expectation(RecordedMovement said) {

    /** What is expected. */
    public EventCode code() {
        return said.movement().happening().code();
    }

    /** Planned or estimated. */
    public Classifier classifier() {
        return said.movement().happening().classifier();
    }

    /** Where. */
    public UnLocode location() {
        return said.movement().place().location();
    }

    /** When it is expected to happen. */
    public OffsetDateTime time() {
        return said.movement().happening().eventTime();
    }

    /** Who says so. */
    public MspId saidBy() {
        return said.writer();
    }

    /** When that member said so. */
    public OffsetDateTime saidAt() {
        return said.movement().happening().reportedTime();
    }
}

package org.portolan.records.container;

import java.time.OffsetDateTime;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.text.TimeText;

/** What happened and when, and when it was reported; both times keep the offset that the writer used. */
public record Happening(EventCode code, Classifier classifier, OffsetDateTime eventTime, OffsetDateTime reportedTime) {
    public Happening {
        TimeText.require("eventTime", eventTime);
        TimeText.require("reportedTime", reportedTime);
    }

    /** An actual event that was reported the moment it happened. */
    public static Happening actual(EventCode code, OffsetDateTime time) {
        return new Happening(code, Classifier.ACT, time, time);
    }

    /** Whether it did happen, rather than being planned or estimated. */
    public boolean isActual() {
        return classifier == Classifier.ACT;
    }
}

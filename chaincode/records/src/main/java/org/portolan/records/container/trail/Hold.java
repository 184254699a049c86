package org.portolan.records.container.trail;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;

/** Customs keeps the container: by which code, since when, who and where, and when the same administration let go. */
public record Hold(
        EventCode code, OffsetDateTime since, MspId setBy, UnLocode location, Optional<OffsetDateTime> liftedAt) {

    /** Whether it still stands. */
    public boolean isOpen() {
        return liftedAt.isEmpty();
    }

    Hold lifted(OffsetDateTime time) {
        return new Hold(code, since, setBy, location, Optional.of(time));
    }
}

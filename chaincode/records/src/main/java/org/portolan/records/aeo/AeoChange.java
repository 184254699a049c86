package org.portolan.records.aeo;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.TimeText;

/** A status from a time on, and the digest of the confidential reason if one was given. */
public record AeoChange(AeoStatus status, OffsetDateTime effectiveFrom, Optional<Digest> reasonHash) {
    public AeoChange {
        TimeText.require("effectiveFrom", effectiveFrom);
        if (status == AeoStatus.EXPIRED) {
            throw new InvalidValue(Reason.at("status", "CONTRADICTION", "must not be EXPIRED, which comes by itself"));
        }
    }

    /** The same change, bound to its confidential reason. */
    public AeoChange because(Digest reason) {
        return new AeoChange(status, effectiveFrom, Optional.of(reason));
    }
}

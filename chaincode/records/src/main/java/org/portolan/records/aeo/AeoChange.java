package org.portolan.records.aeo;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/** A status from a time on, and the digest of the confidential reason if one was given. */
public record AeoChange(AeoStatus status, OffsetDateTime effectiveFrom, Optional<Digest> reasonHash) {
    static final Shape<AeoChange> SHAPE = Shape.of(change -> {
        var status = change.required("status", TextForm.codes(AeoStatus.class), AeoChange::status);
        var effectiveFrom = change.required("effectiveFrom", TextForm.TIME, AeoChange::effectiveFrom);
        var reasonHash = change.optional("reasonHash", Digest.TEXT, AeoChange::reasonHash);
        return taken -> new AeoChange(taken.of(status), taken.of(effectiveFrom), taken.of(reasonHash));
    });

    /** The confidential reason of a change: {@code {"reason":"..."}}. */
    public static final Shape<String> REASON = Shape.of(part -> {
        var reason = part.required("reason", TextForm.WORDS, Function.identity());
        return taken -> PlainText.require("reason", taken.of(reason), 1_000);
    });

    /** A change to this status as an administration submits it: {@code {"effectiveFrom":"..."}}. */
    public static Shape<AeoChange> submitted(AeoStatus status) {
        return Shape.of(change -> {
            var effectiveFrom = change.required("effectiveFrom", TextForm.TIME, AeoChange::effectiveFrom);
            var reasonHash = change.optional("reasonHash", Digest.TEXT, AeoChange::reasonHash);
            return taken -> new AeoChange(status, taken.of(effectiveFrom), taken.of(reasonHash));
        });
    }

    public AeoChange {
        TimeText.require("effectiveFrom", effectiveFrom);
        if (status == AeoStatus.EXPIRED) {
            throw new InvalidValue(
                    Reason.at("status", ReasonCode.CONTRADICTION, "must not be EXPIRED, which comes by itself"));
        }
    }

    /** The same change, bound to its confidential reason. */
    public AeoChange because(Digest reason) {
        return new AeoChange(status, effectiveFrom, Optional.of(reason));
    }
}

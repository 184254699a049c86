package org.portolan.records.origin;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/**
 * Why and when the issuer took a certificate back; all members see it.
 *
 * @param replacedBy the certificate that stands in its place, if there is one
 */
public record Cancellation(String reason, OffsetDateTime at, Optional<CertificateNumber> replacedBy) {
    /** Why an issuer takes a certificate back, as it says it: {@code {"reason":"..."}}. */
    public static final Shape<String> REASON = Shape.of(words -> {
        var reason = words.required("reason", TextForm.WORDS, Function.identity());
        return taken -> taken.of(reason);
    });

    static final Shape<Cancellation> SHAPE = Shape.of(cancellation -> {
        var reason = cancellation.required("reason", TextForm.WORDS, Cancellation::reason);
        var at = cancellation.required("at", TextForm.TIME, Cancellation::at);
        var replacedBy = cancellation.optional("replacedBy", CertificateNumber.TEXT, Cancellation::replacedBy);
        return taken -> new Cancellation(taken.of(reason), taken.of(at), taken.of(replacedBy));
    });

    /** Of a certificate in whose place there is none. */
    public static Cancellation forGood(String reason, OffsetDateTime at) {
        return new Cancellation(reason, at, Optional.empty());
    }

    public Cancellation {
        PlainText.require("reason", reason, 300);
        TimeText.require("at", at);
    }
}

package org.portolan.records.origin;

import java.time.OffsetDateTime;
import java.util.function.Function;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/** Why and when the issuer took a certificate back; all members see it. */
public record Cancellation(String reason, OffsetDateTime at) {
    /** Why an issuer takes a certificate back, as it says it: {@code {"reason":"..."}}. */
    public static final Shape<String> REASON = Shape.of(words -> {
        var reason = words.required("reason", TextForm.WORDS, Function.identity());
        return taken -> taken.of(reason);
    });

    static final Shape<Cancellation> SHAPE = Shape.of(cancellation -> {
        var reason = cancellation.required("reason", TextForm.WORDS, Cancellation::reason);
        var at = cancellation.required("at", TextForm.TIME, Cancellation::at);
        return taken -> new Cancellation(taken.of(reason), taken.of(at));
    });

    public Cancellation {
        PlainText.require("reason", reason, 300);
        TimeText.require("at", at);
    }
}

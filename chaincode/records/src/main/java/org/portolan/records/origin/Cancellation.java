package org.portolan.records.origin;

import java.time.OffsetDateTime;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/** Why and when the issuer took a certificate back; all members see it. */
public record Cancellation(String reason, OffsetDateTime at) {
    public Cancellation {
        PlainText.require("reason", reason, 300);
        TimeText.require("at", at);
    }
}

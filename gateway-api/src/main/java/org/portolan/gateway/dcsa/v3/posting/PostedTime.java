package org.portolan.gateway.dcsa.v3.posting;

import java.time.OffsetDateTime;
import org.portolan.records.text.TimeText;

/** Times by RFC 3339; the ledger keeps milliseconds. */
final class PostedTime {
    private PostedTime() {}

    static OffsetDateTime read(String text) {
        return TimeText.read(text);
    }
}

package org.portolan.contracts.state;

import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Reads confidential parts back from a member's own private store. */
public final class PrivateParts {
    private PrivateParts() {}

    /** The stored part, {@code confidential} and {@code salt}, to which an answer may add. */
    public static JsonObject.Builder read(ChannelState state, MspId reader, LedgerKey key) {
        JsonValue stored = state.getPrivate(reader, key)
                .map(StrictJson::value)
                .orElseThrow(() -> Reason.of(ReasonCode.NOT_HERE, "This peer does not hold the confidential part.")
                        .asException());
        JsonObject.Builder part = JsonObject.builder();
        if (stored instanceof JsonObject object) {
            object.fields().forEach(part::put);
        }
        return part;
    }
}

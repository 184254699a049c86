package org.portolan.gateway.reading;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;

/** A record inside an answer, in the very form it has on the ledger. */
public record Json(@JsonValue @JsonRawValue String text) {

    /** The canonical form of a record. */
    public static Json of(JsonObject record) {
        return new Json(CanonicalJson.text(record));
    }
}

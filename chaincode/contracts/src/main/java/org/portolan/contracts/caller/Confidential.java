package org.portolan.contracts.caller;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.Reason;

/**
 * What a caller sends to the endorsers alone, in the transient map: {@code confidential}, a JSON document, and
 * {@code salt}, 32 bytes in hexadecimal digits; where one is replaced, {@code former}, both of them as stored. Arguments stay in blocks for ever; these do not get there.
 */
public final class Confidential {
    private static final String CONTENT = "confidential";
    private static final String SALT = "salt";
    private static final String FORMER = "former";

    private Confidential() {}

    /** The confidential part, which has to be there. */
    public static <T> ConfidentialPart<T> require(
            Call call, Function<JsonFields, T> reader, Function<T, JsonObject> writer) {
        return optional(call, reader, writer)
                .orElseThrow(() -> Reason.at(CONTENT, "MISSING_FIELD", "is mandatory in the transient map")
                        .asException());
    }

    /** The confidential part, if the caller sent one. */
    public static <T> Optional<ConfidentialPart<T>> optional(
            Call call, Function<JsonFields, T> reader, Function<T, JsonObject> writer) {
        return call.transientValue(CONTENT)
                .map(document -> ConfidentialPart.of(StrictJson.read(document, reader), writer, salt(call)));
    }

    /** The part that is to be replaced, in the form of a private store, in {@code former}. */
    public static <T> ConfidentialPart<T> former(
            Call call, Function<JsonFields, T> reader, Function<T, JsonObject> writer) {
        return call.transientValue(FORMER)
                .map(document -> ConfidentialPart.read(document, reader, writer))
                .orElseThrow(() -> Reason.at(FORMER, "MISSING_FIELD", "is mandatory in the transient map")
                        .asException());
    }

    private static Salt salt(Call call) {
        return call.transientValue(SALT)
                .map(digits -> Salt.ofHex(new String(digits, StandardCharsets.UTF_8)))
                .orElseThrow(() -> Reason.at(SALT, "MISSING_FIELD", "is mandatory in the transient map")
                        .asException());
    }
}

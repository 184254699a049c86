package org.portolan.contracts.caller;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;

/**
 * What a caller sends to the endorsers alone, in the transient map: {@code confidential}, a JSON document, and
 * {@code salt}, 32 bytes in hexadecimal digits; where one is replaced, {@code former}, both of them as stored, and so
 * {@code certificate}, the part of a certificate on which something is booked. Arguments stay in blocks for ever; these do not get there.
 */
public final class Confidential {
    private static final String CONTENT = "confidential";
    private static final String SALT = "salt";
    private static final String FORMER = "former";

    private Confidential() {}

    /** The confidential part, which has to be there. */
    public static <T> ConfidentialPart<T> require(Call call, Shape<T> shape) {
        return optional(call, shape)
                .orElseThrow(() -> Reason.at(CONTENT, ReasonCode.MISSING_FIELD, "is mandatory in the transient map")
                        .asException());
    }

    /** The confidential part, if the caller sent one. */
    public static <T> Optional<ConfidentialPart<T>> optional(Call call, Shape<T> shape) {
        return call.transientValue(CONTENT).map(document -> ConfidentialPart.sent(document, shape, salt(call)));
    }

    /** The part that is to be replaced, in the form of a private store, in {@code former}. */
    public static <T> ConfidentialPart<T> former(Call call, Shape<T> shape) {
        return stored(call, FORMER, shape);
    }

    /** A part under this name, in the form of a private store. */
    public static <T> ConfidentialPart<T> stored(Call call, String name, Shape<T> shape) {
        return call.transientValue(name)
                .map(document -> ConfidentialPart.read(document, shape))
                .orElseThrow(() -> Reason.at(name, ReasonCode.MISSING_FIELD, "is mandatory in the transient map")
                        .asException());
    }

    private static Salt salt(Call call) {
        return call.transientValue(SALT)
                .map(digits -> Salt.ofHex(new String(digits, StandardCharsets.UTF_8)))
                .orElseThrow(() -> Reason.at(SALT, ReasonCode.MISSING_FIELD, "is mandatory in the transient map")
                        .asException());
    }
}

package org.portolan.gateway.subscription.callback;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.feed.Criterion;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** A subscription as a client of DCSA 2.2.0 asks for it. A filter that cannot be honoured is refused, not ignored. */
record CallbackRequest(
        URI callback,
        EventFilter filter,
        Optional<String> id,
        Optional<SharedSecret> secret,
        Optional<Authentication> authentication) {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int SHORTEST_SECRET = 32;
    private static final String SECRET = "secret";

    /** Reads a new subscription, which needs a secret; all faults are told at once. */
    static CallbackRequest readNew(byte[] body) {
        return read(body, fields -> Optional.of(fields.required(SECRET, CallbackRequest::secret)));
    }

    /** Reads a change of one that stands. */
    static CallbackRequest read(byte[] body) {
        return read(body, fields -> fields.optional(SECRET, CallbackRequest::secret));
    }

    /** Reads the body of a change of the secret. */
    static SharedSecret readSecret(byte[] body) {
        return StrictJson.read(body, fields -> fields.required(SECRET, CallbackRequest::secret));
    }

    private static CallbackRequest read(byte[] body, Function<JsonFields, Optional<SharedSecret>> secret) {
        try {
            return StrictJson.read(
                    body,
                    fields -> new CallbackRequest(
                            fields.required("callbackUrl", CallbackRequest::address),
                            filter(fields),
                            fields.optionalText("subscriptionID"),
                            fields.part(secret),
                            fields.optionalObject("authentication", Authentication::read)));
        } catch (InvalidValue wrong) {
            throw new InvalidValue(
                    wrong.reasons().stream().map(CallbackRequest::ofFilters).toList());
        }
    }

    private static EventFilter filter(JsonFields fields) {
        Map<Criterion, Set<String>> wanted = new EnumMap<>(Criterion.class);
        for (FilterField field : FilterField.values()) {
            fields.textOrTexts(field.field(), EventFilter.MOST, texts -> values(field, texts))
                    .ifPresent(values -> wanted.put(field.criterion(), values));
        }
        return new EventFilter(wanted);
    }

    private static Set<String> values(FilterField field, List<String> texts) {
        var values = texts.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(field::checked)
                .collect(Collectors.toUnmodifiableSet());
        if (values.isEmpty() && !texts.isEmpty()) {
            throw wrong("must have a value; leave it out to be told of all");
        }
        return values;
    }

    /** What is asked for here is no record: the standard knows filters that nothing on the ledger tells of. */
    private static Reason ofFilters(Reason reason) {
        return reason.code().equals(ReasonCode.UNKNOWN_FIELD.name())
                        && reason.field().indexOf('.') < 0
                ? new Reason(
                        reason.code(),
                        reason.field(),
                        reason.sentence()
                                .replaceFirst("is not a field of this record", "is no filter that is supported"))
                : reason;
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw wrong("must be an address such as https://example.org/callback");
        }
    }

    private static SharedSecret secret(String base64) {
        return SharedSecret.parse(base64, SHORTEST_SECRET).orElseThrow(() -> wrong("must be Base64 of 32 to 64 bytes"));
    }

    private static InvalidValue wrong(String rule) {
        return new InvalidValue(Reason.of(ReasonCode.INVALID_FIELD, rule));
    }
}

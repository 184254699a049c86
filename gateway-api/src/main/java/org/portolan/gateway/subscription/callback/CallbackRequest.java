package org.portolan.gateway.subscription.callback;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.feed.Criterion;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.NearestName;

/** A subscription as a client of DCSA 2.2.0 asks for it. A filter that cannot be honoured is refused, not ignored. */
record CallbackRequest(
        URI callback,
        EventFilter filter,
        Optional<String> id,
        Optional<SharedSecret> secret,
        Optional<Authentication> authentication) {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int SHORTEST_SECRET = 32;
    private static final String AUTHENTICATION = "authentication";
    private static final Set<String> OWN = Set.of("callbackUrl", "secret", "subscriptionID", AUTHENTICATION);

    /** Reads a new subscription, which needs a secret; all faults are told at once. */
    static CallbackRequest readNew(byte[] body) {
        return read(body, true);
    }

    /** Reads a change of one that stands. */
    static CallbackRequest read(byte[] body) {
        return read(body, false);
    }

    private static CallbackRequest read(byte[] body, boolean fresh) {
        var fields = object(body);
        List<Reason> faults = new ArrayList<>();
        Map<Criterion, Set<String>> wanted = new EnumMap<>(Criterion.class);
        fields.forEach((name, value) -> {
            if (!OWN.contains(name)) {
                noting(faults, () -> {
                    var field = FilterField.named(name).orElseThrow(() -> unknown(name));
                    return wanted.put(field.criterion(), values(field, value));
                });
            }
        });
        var callback = noting(faults, () -> address(needed(fields, "callbackUrl")));
        var id = noting(faults, () -> text(fields, "subscriptionID").orElse(null));
        var secret = noting(
                faults,
                () -> fresh
                        ? secret(needed(fields, "secret"))
                        : text(fields, "secret").map(CallbackRequest::secret).orElse(null));
        var authentication = noting(
                faults,
                () -> Optional.ofNullable(fields.get(AUTHENTICATION))
                        .map(CallbackRequest::authentication)
                        .orElse(null));
        if (!faults.isEmpty()) {
            throw new InvalidValue(faults);
        }
        return new CallbackRequest(callback.orElseThrow(), new EventFilter(wanted), id, secret, authentication);
    }

    private static <T> Optional<T> noting(List<Reason> faults, Supplier<@Nullable T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (InvalidValue wrong) {
            faults.addAll(wrong.reasons());
            return Optional.empty();
        }
    }

    private static String needed(Map<String, JsonValue> fields, String name) {
        return text(fields, name).orElseThrow(() -> wrong(name, "is mandatory"));
    }

    /** Reads the body of a change of the secret. */
    static SharedSecret readSecret(byte[] body) {
        return text(object(body), "secret")
                .map(CallbackRequest::secret)
                .orElseThrow(() -> wrong("secret", "is mandatory"));
    }

    private static Authentication authentication(JsonValue value) {
        try {
            return JsonFields.read(value, Authentication::read);
        } catch (InvalidValue wrong) {
            throw wrong.under(AUTHENTICATION);
        }
    }

    private static Map<String, JsonValue> object(byte[] body) {
        if (StrictJson.value(body) instanceof JsonObject(var fields)) {
            return fields;
        }
        throw new InvalidValue(Reason.of(ReasonCode.NOT_JSON, "must be a JSON object"));
    }

    private static Optional<String> text(Map<String, JsonValue> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(value -> {
            if (value instanceof JsonText(String text)) {
                return text;
            }
            throw wrong(name, "must be a text");
        });
    }

    private static Set<String> values(FilterField field, JsonValue value) {
        var texts = texts(field.field(), value);
        var values = texts.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(field::checked)
                .collect(Collectors.toUnmodifiableSet());
        if (values.isEmpty() && !texts.isEmpty()) {
            throw wrong(field.field(), "must have a value; leave it out to be told of all");
        }
        return values;
    }

    private static List<String> texts(String name, JsonValue value) {
        if (value instanceof JsonText(String text)) {
            return List.of(text);
        }
        if (value instanceof JsonArray(var items)
                && items.size() <= EventFilter.MOST
                && items.stream().allMatch(JsonText.class::isInstance)) {
            return items.stream().map(item -> ((JsonText) item).text()).toList();
        }
        throw wrong(name, "must be a text or a list of texts");
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw wrong("callbackUrl", "must be an address such as https://example.org/callback");
        }
    }

    private static SharedSecret secret(String base64) {
        return SharedSecret.parse(base64, SHORTEST_SECRET)
                .orElseThrow(() -> wrong("secret", "must be Base64 of 32 to 64 bytes"));
    }

    private static InvalidValue unknown(String name) {
        Set<String> names = new TreeSet<>(OWN);
        Stream.of(FilterField.values()).map(FilterField::field).forEach(names::add);
        String meant = NearestName.to(name, names)
                .map(". Did you mean \"%s\"?"::formatted)
                .orElse("");
        return wrong(name, "is no filter that is supported" + meant);
    }

    private static InvalidValue wrong(String field, String rule) {
        return new InvalidValue(Reason.at(field, ReasonCode.INVALID_FIELD, rule));
    }
}

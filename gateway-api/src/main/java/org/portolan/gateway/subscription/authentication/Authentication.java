package org.portolan.gateway.subscription.authentication;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.subscription.AuthenticationKind;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** What an owner gave so that its target knows who sends. No text form tells the confidential part. */
public sealed interface Authentication {
    /** Of which kind it is, which is no secret. */
    AuthenticationKind kind();

    /** The form in which it is sealed, and in which an owner writes it. */
    byte[] write();

    /** Reads the form in which an owner writes it. */
    static Authentication read(JsonFields fields) {
        return switch (fields.required("kind", Authentication::kind)) {
            case HEADER -> new Header(fields.text("name"), fields.text("value"));
            case OAUTH2 ->
                new ClientCredentials(
                        fields.required("tokenUrl", Authentication::address),
                        fields.text("clientId"),
                        fields.text("clientSecret"),
                        fields.optionalText("scope"));
        };
    }

    private static AuthenticationKind kind(String text) {
        return Optional.of(text)
                .filter(name -> name.equals("HEADER") || name.equals("OAUTH2"))
                .map(AuthenticationKind::valueOf)
                .orElseThrow(() -> new InvalidValue(Reason.of(ReasonCode.CODE, "must be HEADER or OAUTH2")));
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValue(
                    Reason.of(ReasonCode.TARGET, "must be an address such as https://example.org/token"));
        }
    }

    /** A header with a fixed value. */
    record Header(String name, String value) implements Authentication {
        public Header {
            HeaderRules.refusal(name, value).ifPresent(reason -> {
                throw new InvalidValue(reason);
            });
        }

        @Override
        public AuthenticationKind kind() {
            return AuthenticationKind.HEADER;
        }

        @Override
        public byte[] write() {
            return CanonicalJson.write(JsonObject.builder()
                    .put("kind", kind())
                    .put("name", name)
                    .put("value", value)
                    .build());
        }

        @Override
        public String toString() {
            return "header";
        }
    }

    /** Where a token is fetched, and with what (RFC 6749, section 4.4). */
    record ClientCredentials(URI tokenUrl, String clientId, String clientSecret, Optional<String> scope)
            implements Authentication {
        private static final Pattern TEXT = Pattern.compile("[ -~]{1,1000}");

        public ClientCredentials {
            require("clientId", clientId);
            require("clientSecret", clientSecret);
            scope.ifPresent(text -> require("scope", text));
        }

        private static void require(String field, String text) {
            if (!TEXT.matcher(text).matches()) {
                throw new InvalidValue(
                        Reason.at(field, ReasonCode.CLIENT_CREDENTIALS, "must have 1 to 1,000 ASCII characters"));
            }
        }

        @Override
        public AuthenticationKind kind() {
            return AuthenticationKind.OAUTH2;
        }

        @Override
        public byte[] write() {
            var json = JsonObject.builder()
                    .put("kind", kind())
                    .put("tokenUrl", tokenUrl)
                    .put("clientId", clientId)
                    .put("clientSecret", clientSecret);
            scope.ifPresent(text -> json.put("scope", text));
            return CanonicalJson.write(json.build());
        }

        @Override
        public String toString() {
            return "client credentials";
        }
    }
}

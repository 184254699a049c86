package org.portolan.gateway.subscription.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A token as an authorization server gave it (RFC 6749, section 5.1); its text form does not tell it. */
record AccessToken(String value, Instant until) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VALUE = Pattern.compile("[!-~]{1,8000}");
    private static final Duration MARGIN = Duration.ofSeconds(10);
    private static final long UNSAID = Duration.ofMinutes(5).toSeconds();
    private static final long LONGEST = Duration.ofDays(1).toSeconds();

    /** Reads an answer; nothing for one that holds no bearer token. */
    static Optional<AccessToken> read(byte[] body, Instant now) {
        try {
            var json = JSON.readTree(body);
            var value = json.path("access_token").asString("");
            long seconds = Math.clamp(json.path("expires_in").asLong(UNSAID), 0, LONGEST);
            return VALUE.matcher(value).matches()
                            && json.path("token_type").asString("").equalsIgnoreCase("Bearer")
                    ? Optional.of(
                            new AccessToken(value, now.plusSeconds(seconds).minus(MARGIN)))
                    : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    boolean isValid(Instant now) {
        return until.isAfter(now);
    }

    @Override
    public String toString() {
        return "token until " + until;
    }
}

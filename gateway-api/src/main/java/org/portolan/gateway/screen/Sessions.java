package org.portolan.gateway.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.SessionCallers;
import org.portolan.records.digest.Digest;
import org.springframework.stereotype.Component;

/**
 * Remembers for a short while who entered a key. The browser holds a random word that is worth nothing elsewhere; the
 * gateway holds the key's digest, so that a key which is withdrawn or expires ends the session at once.
 */
@Component
final class Sessions implements SessionCallers {
    static final Duration IDLE = Duration.ofMinutes(15);
    private static final int MOST = 10_000;
    static final int MOST_OF_ONE = 50;
    private static final int WORD_BYTES = 32;

    private record Session(Digest key, Instant lastUsed) {}

    private final ApiKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    });

    Sessions(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Begins a session for a key that is known; answers the word for the cookie. */
    Optional<String> begin(String key) {
        return keys.caller(key).map(caller -> {
            var bytes = new byte[WORD_BYTES];
            random.nextBytes(bytes);
            var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            remember(word, new Session(Digest.of(utf8(key)), clock.instant()));
            return word;
        });
    }

    /** Who begins session after session ends its own first ones, and nobody else's. */
    private void remember(String word, Session session) {
        synchronized (sessions) {
            var own = sessions.entrySet().stream()
                    .filter(other -> other.getValue().key().equals(session.key()))
                    .map(Map.Entry::getKey)
                    .toList();
            own.stream().limit(Math.max(0, own.size() - MOST_OF_ONE + 1)).forEach(sessions::remove);
            sessions.put(word, session);
        }
    }

    @Override
    public Optional<Caller> caller(HttpServletRequest request) {
        return SessionCookie.read(request).flatMap(this::caller);
    }

    @Override
    public boolean lasts(HttpServletRequest request) {
        var now = clock.instant();
        return SessionCookie.read(request)
                .map(sessions::get)
                .filter(known -> known.lastUsed().plus(IDLE).isAfter(now))
                .flatMap(known -> keys.caller(known.key()))
                .isPresent();
    }

    /** Who entered the key of this session, if it has not ended. */
    Optional<Caller> caller(String word) {
        var now = clock.instant();
        var session = sessions.computeIfPresent(
                word, (same, known) -> known.lastUsed().plus(IDLE).isAfter(now) ? new Session(known.key(), now) : null);
        return Optional.ofNullable(session).flatMap(known -> keys.caller(known.key()));
    }

    void end(String word) {
        sessions.remove(word);
    }

    private static byte[] utf8(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}

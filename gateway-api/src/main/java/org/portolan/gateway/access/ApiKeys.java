package org.portolan.gateway.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.records.digest.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keys that callers may use. A changed file counts from the next request; a broken one changes nothing. */
@Component
public final class ApiKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

    private record Loaded(long modified, Map<String, ApiKey> keys) {}

    private final Optional<Path> file;
    private final boolean demo;
    private final Clock clock;
    private volatile Loaded loaded;

    ApiKeys(GatewaySettings settings, Clock clock) {
        this.file = Optional.ofNullable(settings.keysFile());
        this.demo = settings.demo();
        this.clock = clock;
        this.loaded = file.map(path -> new Loaded(modified(path), new KeysFile(path).read(demo)))
                .orElse(new Loaded(0, Map.of()));
    }

    /** The caller of a key that is known and not expired. */
    public Optional<Caller> caller(String key) {
        return caller(Digest.of(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same for a key of which only the digest is remembered. */
    public Optional<Caller> caller(Digest digest) {
        file.ifPresent(this::reload);
        return Optional.ofNullable(loaded.keys().get(digest.hex()))
                .filter(known -> clock.instant().isBefore(known.expires()))
                .map(ApiKey::caller);
    }

    /** Who a caller with this id is now; nothing once its key is withdrawn or has expired. */
    public Optional<Caller> named(String id) {
        return entry(id).map(ApiKey::caller);
    }

    /** When the key of this caller expires. */
    public Optional<Instant> expiry(String id) {
        return entry(id).map(ApiKey::expires);
    }

    private Optional<ApiKey> entry(String id) {
        file.ifPresent(this::reload);
        return loaded.keys().values().stream()
                .filter(known -> known.caller().id().equals(id))
                .filter(known -> clock.instant().isBefore(known.expires()))
                .findFirst();
    }

    private void reload(Path path) {
        long modified = modified(path);
        if (modified == loaded.modified()) {
            return;
        }
        try {
            loaded = new Loaded(modified, new KeysFile(path).read(demo));
            LOG.info("Read {} API keys again", loaded.keys().size());
        } catch (RuntimeException broken) {
            loaded = new Loaded(modified, loaded.keys());
            LOG.error("The changed keys file is not used", broken);
        }
    }

    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException missing) {
            return 0;
        }
    }
}

package org.portolan.records.container.conflict;

import java.util.Collection;
import org.portolan.records.container.EventId;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;

/** The name of a conflict: the SHA-256 of its kind and its events' names, the same wherever it is found. */
public record ConflictId(String hex) implements Comparable<ConflictId> {
    public ConflictId {
        new Digest(hex);
    }

    /** Names the conflict of this kind between these events, in whatever order they are given. */
    public static ConflictId of(ConflictKind kind, Collection<EventId> events) {
        JsonObject content = JsonObject.builder()
                .put("kind", kind)
                .putTexts("events", events.stream().sorted().toList())
                .build();
        return new ConflictId(Digest.of(CanonicalJson.write(content)).hex());
    }

    @Override
    public int compareTo(ConflictId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}

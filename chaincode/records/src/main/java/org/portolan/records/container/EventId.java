package org.portolan.records.container;

import org.portolan.records.digest.Digest;

/** The name of a recorded event: the SHA-256 of its canonical form, writer included. */
public record EventId(String hex) implements Comparable<EventId> {
    public EventId {
        new Digest(hex);
    }

    @Override
    public int compareTo(EventId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}

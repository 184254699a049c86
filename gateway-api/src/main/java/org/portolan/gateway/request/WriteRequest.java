package org.portolan.gateway.request;

import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.records.digest.Digest;

/**
 * A POST as it was read.
 *
 * @param digest of method, address and body: what must be equal for an Idempotency-Key to mean the same request
 * @param respondAsync whether the caller prefers an operation to waiting for the commit
 */
public record WriteRequest(
        Caller caller, Optional<String> idempotencyKey, Digest digest, boolean respondAsync, byte[] body) {

    /** A part of a stream, told from its other parts by its number. */
    public WriteRequest part(int number, byte[] content) {
        return new WriteRequest(
                caller, idempotencyKey.map(key -> key + "#" + number), Digest.of(content), false, content);
    }

    /** Names neither key nor content. */
    @Override
    public String toString() {
        return "request of " + caller.id();
    }
}

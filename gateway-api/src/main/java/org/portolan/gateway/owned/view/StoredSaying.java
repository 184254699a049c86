package org.portolan.gateway.owned.view;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.shape.Shape;

/** What a member said about a record, and the transaction that proves it. */
public record StoredSaying<T>(T said, Optional<String> confidential, LedgerPlace place) {

    /** The confidential part, where this administration holds it. */
    public <D> Optional<ConfidentialPart<D>> part(Shape<D> shape) {
        return confidential.map(text -> ConfidentialPart.read(text.getBytes(StandardCharsets.UTF_8), shape));
    }

    /** Names no content. */
    @Override
    public String toString() {
        return "saying at " + place;
    }
}

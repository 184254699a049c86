package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.TimeShown;

/**
 * A field of a record as a page tells it. Its label is the message {@code KIND.field.NAME}.
 *
 * @param texts what stands there, each part of a list by itself; none for a time
 */
public record FactShown(String name, List<String> texts, Optional<TimeShown> time) {
    public FactShown {
        texts = List.copyOf(texts);
    }
}

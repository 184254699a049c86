package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.reading.TimeShown;

/**
 * A field of a record as a page tells it. Its label is the message {@code KIND.field.NAME}.
 *
 * @param texts what stands there, each part of a list by itself; none for a time
 * @param coded whether these are codes, each called by the message {@code KIND.code.CODE} if there is one
 * @param parts what it consists of, where it has fields of its own; several of a list
 */
public record FactShown(
        String name, List<String> texts, boolean coded, Optional<TimeShown> time, List<List<FactShown>> parts) {
    public FactShown {
        texts = List.copyOf(texts);
        parts = parts.stream().map(List::copyOf).toList();
    }

    static FactShown of(String name, List<String> texts) {
        return new FactShown(name, texts, false, Optional.empty(), List.of());
    }
}

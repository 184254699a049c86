package org.portolan.gateway.edi.syntax;

import java.util.List;
import java.util.Optional;

/** A segment of a message; of an element that is repeated the first occurrence counts. */
public record Segment(String tag, Position position, List<List<String>> elements) {

    public Segment {
        elements = List.copyOf(elements);
    }

    /** The first component of an element, counted from 1 without the tag; empty where nothing stands. */
    public Optional<String> text(int element) {
        return text(element, 1);
    }

    /** A component of an element, both counted from 1; empty where nothing stands. */
    public Optional<String> text(int element, int component) {
        if (element > elements.size() || component > elements.get(element - 1).size()) {
            return Optional.empty();
        }
        String text = elements.get(element - 1).get(component - 1).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Whether its first component is one of these. */
    public boolean isQualifiedBy(String... qualifiers) {
        return text(1).filter(List.of(qualifiers)::contains).isPresent();
    }
}

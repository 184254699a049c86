package org.portolan.gateway.edi.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A segment of a message; of an element that is repeated the first occurrence counts.
 *
 * @param repeated numbers of the elements that have further occurrences, which are not kept
 */
public record Segment(String tag, Position position, List<List<String>> elements, Set<Integer> repeated) {

    public Segment {
        elements = List.copyOf(elements);
        repeated = Set.copyOf(repeated);
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

    /** Whether anything stands in an element. */
    public boolean says(int element) {
        return element <= elements.size()
                && elements.get(element - 1).stream().anyMatch(component -> !component.isBlank());
    }

    /** Whether nothing stands behind its tag. */
    public boolean isEmpty() {
        return elements.stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    /** Its tag with the qualifier, such as {@code NAD+CF}, by which people find it; shortened where it is long. */
    public String name() {
        return Stream.of(Optional.of(tag), text(1).map(said -> said.replaceAll("[^ -~]", "?")))
                .flatMap(Optional::stream)
                .map(part -> part.length() > 12 ? part.substring(0, 12) : part)
                .collect(Collectors.joining("+"));
    }
}

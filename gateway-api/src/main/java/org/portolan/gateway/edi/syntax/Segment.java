package org.portolan.gateway.edi.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A segment of a message, with the first occurrence of each element.
 *
 * @param further occurrences of elements that are repeated, by their numbers
 */
public record Segment(
        String tag, Position position, List<List<String>> elements, Map<Integer, List<List<String>>> further) {

    /** Of more occurrences the rest stays unread, and is told. */
    private static final int MOST_OCCURRENCES = 99;

    /** What stands once in a message or names a group; a repetition in it is told and not read. */
    private static final Set<String> SINGLE = Set.of("UNH", "BGM", "UNS", "UNT", "EQD", "GID", "TDT");

    public Segment {
        elements = List.copyOf(elements);
        further = further.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    /** Numbers of the elements that have further occurrences, which are not read. */
    public Set<Integer> repeated() {
        return further.keySet();
    }

    /** A segment for each occurrence of its elements, as if the sender had repeated the segment; those said once are in each. */
    List<Segment> occurrences() {
        int count = 1 + further.values().stream().mapToInt(List::size).max().orElse(0);
        if (count == 1 || SINGLE.contains(tag)) {
            return List.of(this);
        }
        List<Segment> occurrences = new ArrayList<>();
        for (int number = 0; number < Math.min(count, MOST_OCCURRENCES); number++) {
            boolean last = number == MOST_OCCURRENCES - 1;
            occurrences.add(new Segment(tag, position, occurrence(number), last ? further : Map.of()));
        }
        return occurrences;
    }

    private List<List<String>> occurrence(int number) {
        List<List<String>> read = new ArrayList<>(elements);
        further.forEach((element, others) -> {
            if (number > 0 && number <= others.size()) {
                read.set(element - 1, others.get(number - 1));
            }
        });
        return read;
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

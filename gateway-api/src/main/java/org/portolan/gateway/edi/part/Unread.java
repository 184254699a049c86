package org.portolan.gateway.edi.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portolan.gateway.edi.syntax.Segment;

/**
 * Tells what of a message's segments became nothing: whole segments, and of others the elements for which the record has
 * no place. Names of code lists, and of vessels and places beside their codes, are no loss.
 */
public final class Unread {

    /** Always read, or not about a container. */
    private static final Set<String> SERVICE = Set.of("UNH", "BGM", "UNT", "UNS");

    private static final int MOST_NAMED = 25;

    /** How many components of each element are read, by tag; elements behind the last are not. */
    private static final Map<String, int[]> READ = Map.ofEntries(
            Map.entry("BGM", new int[] {4, 1, 1}),
            Map.entry("DTM", new int[] {3}),
            Map.entry("RFF", new int[] {2}),
            Map.entry("LOC", new int[] {1, 4, 4}),
            Map.entry("EQD", new int[] {1, 3, 4, 0, 3, 1}),
            Map.entry("TDT", new int[] {1, 1, 2, 0, 4, 0, 0, 4}),
            Map.entry("NAD", new int[] {1, 3}),
            Map.entry("SEL", new int[] {1, 4}),
            Map.entry("MEA", new int[] {1, 1, 2}),
            Map.entry("DGS", new int[] {1, 1, 1}),
            Map.entry("TMP", new int[] {1, 2}),
            Map.entry("GID", new int[] {1}),
            Map.entry("SGP", new int[] {3}),
            Map.entry("CNT", new int[] {3}),
            Map.entry("GIS", new int[] {3}),
            Map.entry("GEI", new int[] {1, 4}));

    /** Elements that are a code, with its list, its agency and its name. */
    private static final Map<String, Set<Integer>> CODED = Map.of(
            "LOC", Set.of(2, 3),
            "EQD", Set.of(3),
            "TDT", Set.of(5),
            "NAD", Set.of(2),
            "SEL", Set.of(2),
            "GEI", Set.of(2));

    private Unread() {}

    /** The notices on these segments, where those that were used are known. */
    public static List<Notice> notices(Stream<Segment> segments, Predicate<Segment> used) {
        List<String> whole = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        segments.distinct().forEach(segment -> {
            String place = " (segment " + segment.position().segment() + ")";
            if (!used.test(segment) && !SERVICE.contains(segment.tag())) {
                whole.add(segment.name() + place);
            } else {
                elements(segment).forEach(element -> parts.add(segment.name() + " element " + element + place));
            }
        });
        List<Notice> notices = new ArrayList<>();
        add(
                notices,
                "SEGMENT_LEFT_OUT",
                "Not recorded, for an event has no place for it or has one of its kind already: ",
                whole);
        add(notices, "ELEMENT_LEFT_OUT", "Says more than is recorded: ", parts);
        return notices;
    }

    private static void add(List<Notice> notices, String code, String words, List<String> named) {
        if (!named.isEmpty()) {
            String more = named.size() > MOST_NAMED ? ", and " + (named.size() - MOST_NAMED) + " more" : "";
            String list = String.join(", ", named.stream().limit(MOST_NAMED).toList());
            notices.add(new Notice(code, words + list + more + "."));
        }
    }

    private static Stream<String> elements(Segment segment) {
        int[] read = READ.get(segment.tag());
        List<String> unread = new ArrayList<>();
        for (int element = 1; element <= segment.elements().size(); element++) {
            int components = read == null ? Integer.MAX_VALUE : element > read.length ? 0 : read[element - 1];
            List<String> said = segment.elements().get(element - 1);
            // A list or a name tells nothing more than its code, but for where there is none.
            int heard = components > 1
                            && said.getFirst().isBlank()
                            && CODED.getOrDefault(segment.tag(), Set.of()).contains(element)
                    ? 0
                    : components;
            if (said.stream().skip(heard).anyMatch(component -> !component.isBlank())) {
                unread.add(Integer.toString(element));
            }
        }
        segment.repeated().stream().sorted().forEach(element -> unread.add(element + " once more"));
        return unread.stream();
    }
}

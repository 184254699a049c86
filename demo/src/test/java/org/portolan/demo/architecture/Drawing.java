package org.portolan.demo.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The house as Markdown: of all modules, and of the rooms in each, a diagram for Mermaid and what each is for. */
record Drawing(List<BuiltModule> modules, JavaClasses classes) {
    private static final String HOUSE = "org.portolan";
    private static final String NODE = "org.portolan.network.embedded";

    String markdown() {
        String house = "### Modules\n\n" + diagram(Arrows.below(HOUSE, classes), HOUSE, List.of())
                + table("module", modules.stream().map(module -> row(module.name(), module.sources())));
        SortedSet<String> words = wordsOfEverySide();
        return house
                + modules.stream()
                        .map(module -> rooms(module.name(), module.packageName(), module.sources(), words))
                        .collect(Collectors.joining())
                + modules.stream()
                        .filter(module -> NODE.startsWith(module.packageName() + "."))
                        .map(module -> rooms("network.embedded", NODE, module.sources() + "/embedded", words))
                        .collect(Collectors.joining());
    }

    private String rooms(String title, String parent, String sources, Collection<String> words) {
        Arrows arrows = Arrows.below(parent, classes);
        String itself = parent.substring(parent.lastIndexOf('.') + 1);
        Stream<String> rows = arrows.needs().keySet().stream()
                .map(room -> row(room, room.equals(itself) ? sources : sources + "/" + room));
        return "\n### Rooms of `" + title + "`\n\n" + diagram(arrows, parent, words) + table("room", rows);
    }

    /** The rooms of one name in all that a record passes: what is kept, who decides, who asks and shows. */
    private SortedSet<String> wordsOfEverySide() {
        SortedSet<String> words = new TreeSet<>(roomsOf("org.portolan.records"));
        words.retainAll(roomsOf("org.portolan.contracts"));
        words.retainAll(roomsOf("org.portolan.gateway"));
        return words;
    }

    private Collection<String> roomsOf(String parent) {
        return Arrows.below(parent, classes).needs().keySet();
    }

    private static String diagram(Arrows all, String parent, Collection<String> words) {
        Arrows arrows = all.fewest();
        String itself = parent.substring(parent.lastIndexOf('.') + 1);
        StringBuilder lines = new StringBuilder("```mermaid\nflowchart TD\n");
        arrows.needs()
                .keySet()
                .forEach(room -> lines.append("  ")
                        .append(room.equals(itself) ? room + "([" + room + "])" : room)
                        .append('\n'));
        arrows.needs()
                .forEach((from, needed) -> needed.forEach(to -> lines.append("  ")
                        .append(from)
                        .append(" --> ")
                        .append(to)
                        .append('\n')));
        String emphasised =
                arrows.needs().keySet().stream().filter(words::contains).collect(Collectors.joining(","));
        if (!emphasised.isEmpty()) {
            lines.append("  classDef word stroke-width:4px\n  class ")
                    .append(emphasised)
                    .append(" word\n");
        }
        return lines.append("```\n\n").toString();
    }

    private static String table(String head, Stream<String> rows) {
        return "| " + head + " | what it is for |\n|---|---|\n" + rows.collect(Collectors.joining());
    }

    private static String row(String name, String sources) {
        return "| [" + name + "](../" + sources + ") | "
                + BuiltModule.purpose(sources).orElse("") + " |\n";
    }
}

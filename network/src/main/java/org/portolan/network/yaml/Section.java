package org.portolan.network.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a YAML file. Each getter marks its key as known and records a mistake where the value is not what was
 * asked for; {@link #refuseUnknownKeys()} then records the keys that nobody asked for.
 */
public final class Section {

    private final String name;
    private final int line;
    private final Mistakes mistakes;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    Section(String name, MappingNode node, Mistakes mistakes) {
        this.name = name;
        this.line = lineOf(node);
        this.mistakes = mistakes;
        for (NodeTuple tuple : node.getValue()) {
            add(tuple);
        }
    }

    private void add(NodeTuple tuple) {
        int keyLine = lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            mistakes.add(keyLine, "a key of %s must be a word".formatted(name));
            return;
        }
        if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            mistakes.add(keyLine, "key '%s' of %s is written twice".formatted(key.getValue(), name));
        }
        keyLines.putIfAbsent(key.getValue(), keyLine);
    }

    /** The line of the file on which it begins, counted from 1. */
    public int line() {
        return line;
    }

    /** The line of a key's value, or of this section where it lacks the key. */
    public int line(String key) {
        return keyLines.getOrDefault(key, line);
    }

    /** Whether the key is there, which then counts as known. */
    public boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /** The text of a key that must be there. */
    public Text text(String key) {
        if (!has(key)) {
            mistakes.add(line, "%s lacks '%s'".formatted(name, key));
            return Text.missing(line);
        }
        return scalar("'%s' of %s".formatted(key, name), node(key));
    }

    /** The text of a key that may be left out. */
    public Optional<Text> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A whole number within bounds; the given one where the key is left out or wrong. */
    public int number(String key, int fallback, int least, int most) {
        Optional<Text> text = optionalText(key);
        if (text.isEmpty() || text.get().isMissing()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.get().value());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, with the bounds.
        }
        mistakes.add(
                text.get().line(),
                "'%s' of %s must be a whole number from %d to %d, not '%s'"
                        .formatted(key, name, least, most, text.get().value()));
        return fallback;
    }

    /** The texts of a list; empty where the key is left out. */
    public List<Text> texts(String key) {
        List<Text> texts = new ArrayList<>();
        for (Node item : list(key)) {
            texts.add(scalar("an item of '%s' of %s".formatted(key, name), item));
        }
        return List.copyOf(texts);
    }

    /** The mappings in a list; empty where the key is left out. */
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Node item : list(key)) {
            String itemName = "%s %d".formatted(key, sections.size() + 1);
            section(itemName, item).ifPresent(sections::add);
        }
        return List.copyOf(sections);
    }

    /** Like {@link #sections}, where an item may also be a mere text, which then is the value of the given key. */
    public List<Section> sectionsOrTexts(String key, String textKey) {
        List<Section> sections = new ArrayList<>();
        for (Node item : list(key)) {
            String itemName = "%s %d".formatted(key, sections.size() + 1);
            section(itemName, item instanceof ScalarNode ? mapping(textKey, item) : item)
                    .ifPresent(sections::add);
        }
        return List.copyOf(sections);
    }

    private static Node mapping(String key, Node value) {
        ScalarNode keyNode =
                new ScalarNode(Tag.STR, true, key, ScalarStyle.PLAIN, value.getStartMark(), value.getEndMark());
        return new MappingNode(
                Tag.MAP,
                true,
                List.of(new NodeTuple(keyNode, value)),
                FlowStyle.BLOCK,
                value.getStartMark(),
                value.getEndMark());
    }

    /** The mapping of a key that may be left out. */
    public Optional<Section> section(String key) {
        return has(key) ? section("'%s' of %s".formatted(key, name), node(key)) : Optional.empty();
    }

    /** Every key here with its text, for mappings whose keys are names that the author chose. */
    public Map<Text, Text> entries() {
        known.addAll(values.keySet());
        Map<Text, Text> entries = new LinkedHashMap<>();
        values.forEach((key, value) ->
                entries.put(new Text(key, line(key)), scalar("'%s' of %s".formatted(key, name), value)));
        return entries;
    }

    /** Records each key that no getter asked for. */
    public void refuseUnknownKeys() {
        Collection<String> unknown = new ArrayList<>(values.keySet());
        unknown.removeAll(known);
        for (String key : unknown) {
            mistakes.add(line(key), "%s has no key '%s'; it knows %s".formatted(name, key, sorted(known)));
        }
    }

    private static String sorted(Set<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }

    private Node node(String key) {
        return Objects.requireNonNull(values.get(key));
    }

    private List<Node> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (node(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        mistakes.add(line(key), "'%s' of %s must be a list".formatted(key, name));
        return List.of();
    }

    private Text scalar(String what, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return new Text(scalar.getValue(), lineOf(node));
        }
        mistakes.add(lineOf(node), "%s must be a text".formatted(what));
        return Text.missing(lineOf(node));
    }

    private Optional<Section> section(String what, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(what, mapping, mistakes));
        }
        mistakes.add(lineOf(node), "%s must be a mapping of keys to values".formatted(what));
        return Optional.empty();
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}

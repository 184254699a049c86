package org.portolan.gateway.ledger.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping in a connection profile, which knows its place for messages. */
record ProfileEntry(String at, Map<?, ?> fields) {

    /** The fields of a file in YAML or JSON; none where it holds no mapping. */
    static Optional<ProfileEntry> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return content instanceof Map<?, ?> fields
                    ? Optional.of(new ProfileEntry("The connection profile " + file, fields))
                    : Optional.empty();
        } catch (YAMLException broken) {
            throw new ProfileRefused("The connection profile " + file + " is neither YAML nor JSON", broken);
        }
    }

    ProfileEntry entry(String name) {
        return optionalEntry(name).orElseThrow(() -> new ProfileRefused(at + " has no " + name));
    }

    /** The mapping of this name, if there is one. */
    Optional<ProfileEntry> optionalEntry(String name) {
        return fields.get(name) instanceof Map<?, ?> inner
                ? Optional.of(new ProfileEntry(at + ", " + name, inner))
                : Optional.empty();
    }

    /** The mappings in a mapping or a list of this name, of which there may be none. */
    List<ProfileEntry> entries(String name) {
        Stream<?> values = switch (fields.get(name)) {
            case Map<?, ?> map -> map.values().stream();
            case List<?> list -> list.stream();
            case null, default -> Stream.empty();
        };
        return values.filter(Map.class::isInstance)
                .map(value -> new ProfileEntry(at + ", " + name, (Map<?, ?>) value))
                .toList();
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new ProfileRefused(at + " has no " + name));
    }

    /** The text in the first of these fields that is there. */
    Optional<String> optionalText(String... names) {
        return Stream.of(names)
                .map(fields::get)
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Object::toString)
                .findFirst();
    }

    /** The texts in a list of this name, or the only one that stands in the place of a list. */
    List<String> texts(String name) {
        return switch (fields.get(name)) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case String text -> List.of(text);
            case null, default -> List.of();
        };
    }
}

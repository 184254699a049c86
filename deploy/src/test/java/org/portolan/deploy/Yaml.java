package org.portolan.deploy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A mapping in a YAML file, walked over without casts. */
public record Yaml(Map<?, ?> content) {

    /** The documents of a file. */
    public static List<Yaml> documents(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            List<Yaml> documents = new ArrayList<>();
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            new org.yaml.snakeyaml.Yaml(new SafeConstructor(options))
                    .loadAll(in)
                    .forEach(each -> documents.add(new Yaml((Map<?, ?>) each)));
            return documents;
        }
    }

    public boolean has(String key) {
        return content.containsKey(key);
    }

    /** The text at a path of keys; empty if there is none. */
    public String text(String... path) {
        Object value = at(path);
        return value == null ? "" : value.toString();
    }

    /** The mapping at a path of keys; empty if there is none. */
    public Yaml map(String... path) {
        return at(path) instanceof Map<?, ?> map ? new Yaml(map) : new Yaml(Map.of());
    }

    /** The mappings in the list at a path of keys. */
    public List<Yaml> maps(String... path) {
        return items(path)
                .filter(Map.class::isInstance)
                .map(each -> new Yaml((Map<?, ?>) each))
                .toList();
    }

    /** The texts in the list at a path of keys. */
    public List<String> texts(String... path) {
        return items(path).map(Object::toString).toList();
    }

    public List<String> keys() {
        return content.keySet().stream().map(Object::toString).toList();
    }

    private Stream<?> items(String... path) {
        return at(path) instanceof List<?> list ? list.stream() : Stream.empty();
    }

    private Object at(String... path) {
        Object value = content;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }
}

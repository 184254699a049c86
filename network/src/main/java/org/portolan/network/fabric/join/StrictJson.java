package org.portolan.network.fabric.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.portolan.network.file.AtomicFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of file that administrations send each other: JSON of a bounded size that says in {@code format} what it is,
 * with all the fields of its shape and no others.
 */
record StrictJson<T>(String format, Class<T> shape, int largest) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String PRIVATE_KEY = "PRIVATE KEY";

    byte[] encode(T content) {
        return JSON.writeValueAsBytes(content);
    }

    void write(Path file, T content) throws IOException {
        AtomicFiles.write(file, encode(content));
    }

    T read(Path file) throws IOException, JoinRefused {
        String text = text(file);
        if (text.contains(PRIVATE_KEY)) {
            throw new JoinRefused(
                    "%s has a private key in it: nobody but its owner may have it; its owner must make a new one"
                            .formatted(file));
        }
        try {
            JsonNode content = JSON.readTree(text);
            String found = content.path("format").asString("");
            if (!found.equals(format)) {
                throw new JoinRefused("%s is no '%s'%s"
                        .formatted(file, format, found.isEmpty() ? "" : "; it says that it is '" + found + "'"));
            }
            return JSON.treeToValue(content, shape);
        } catch (JacksonException e) {
            throw new JoinRefused(
                    "%s is damaged, or only a part of what was sent: %s".formatted(file, e.getOriginalMessage()), e);
        }
    }

    private String text(Path file) throws IOException, JoinRefused {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new JoinRefused(file + " is no file");
        }
        long size = Files.size(file);
        if (size > largest) {
            throw new JoinRefused("%s has %d bytes; a '%s' has at most %d".formatted(file, size, format, largest));
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}

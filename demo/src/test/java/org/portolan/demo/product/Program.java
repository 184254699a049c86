package org.portolan.demo.product;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of the product as it is built: a jar, or a folder of classes where the build did not come so far. */
record Program(Path place) {
    private static final String KEY = "portolan-demo-";

    /** The program that this class is a part of. */
    static Program of(Class<?> part) {
        try {
            return new Program(Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError("The place of " + part + " is no path", e);
        }
    }

    /** The files that are the demonstration's by their place, or that have a key of it in them. */
    List<String> partsOfTheDemonstration() throws IOException {
        if (Files.isDirectory(place)) {
            return partsIn(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return partsIn(jar.getPath("/"));
        }
    }

    private static List<String> partsIn(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            if (files.isEmpty()) {
                throw new IOException(root + " is empty");
            }
            return files.stream()
                    .filter(file -> isOfTheDemonstration(root.relativize(file).toString()) || holdsKey(file))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfTheDemonstration(String name) {
        return List.of(name.split("/")).contains("demo");
    }

    private static boolean holdsKey(Path file) {
        try {
            // In this character set each byte is a character, also in a class file.
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return content.contains(KEY);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}

package org.portolan.demo.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A module that the build names and that holds a program: where it lies, and the package in which all of it is. */
record BuiltModule(String folder, String name) {
    static final Path ROOT = Path.of("..");
    private static final String SOURCES = "/src/main/java/org/portolan";
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /** All of them, in the order of the build's file. */
    static List<BuiltModule> all() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .flatMap(folder -> packages(folder).map(name -> new BuiltModule(folder, name)))
                .toList();
    }

    String packageName() {
        return "org.portolan." + name;
    }

    /** The folder of its sources, from the root of the repository. */
    String sources() {
        return folder + SOURCES + "/" + name;
    }

    /** What the description of a package says in its first paragraph, as Markdown; nothing where there is none. */
    static Optional<String> purpose(String sources) {
        Path description = ROOT.resolve(sources).resolve("package-info.java");
        if (!Files.exists(description)) {
            return Optional.empty();
        }
        return COMMENT.matcher(read(description))
                .results()
                .map(found -> found.group(1)
                        .replaceFirst("(?s)\\n\\s*\\*\\s*\\n.*", "")
                        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                        .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                        .strip())
                .findFirst();
    }

    private static Stream<String> packages(String folder) {
        Path sources = ROOT.resolve(folder + SOURCES);
        if (!Files.isDirectory(sources)) {
            return Stream.empty();
        }
        try (Stream<Path> below = Files.list(sources)) {
            return below.map(found -> found.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

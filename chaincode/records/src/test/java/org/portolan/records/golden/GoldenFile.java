package org.portolan.records.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of bytes that the code made when it was kept. After a wanted change it is written anew, and its difference read. */
public record GoldenFile(Path path) {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String WRITE = "portolan.golden.write";

    /** A file below the golden folder of the module whose tests run. */
    public static GoldenFile of(String first, String... more) {
        return new GoldenFile(FOLDER.resolve(Path.of(first, more)));
    }

    /** The files of a folder that end so, by name; none where there is no such folder. */
    public static List<GoldenFile> in(String folder, String ending) {
        Path place = FOLDER.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .map(GoldenFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders that there are, by name. */
    public static List<String> folders() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether what is made now becomes what is kept. */
    public static boolean isWritten() {
        return Boolean.getBoolean(WRITE);
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file beside it with another ending. */
    public GoldenFile beside(String ending, String other) {
        String name = path.getFileName().toString();
        return new GoldenFile(path.resolveSibling(name.substring(0, name.length() - ending.length()) + other));
    }

    /** Fails unless these are the bytes that were kept. */
    public void assertHolds(byte[] made) {
        if (isWritten()) {
            write(made);
        }
        String kept = exists() ? new String(bytes(), StandardCharsets.UTF_8) : "";
        assertThat(TextChange.of(kept, new String(made, StandardCharsets.UTF_8)))
                .as("%s; where the change is wanted, write it anew with -D%s=true", path, WRITE)
                .isEmpty();
        assertThat(made).isEqualTo(bytes());
    }

    private void write(byte[] made) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return FOLDER.relativize(path).toString();
    }
}

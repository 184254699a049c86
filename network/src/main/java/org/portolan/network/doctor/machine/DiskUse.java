package org.portolan.network.doctor.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.portolan.network.file.Folders;

/**
 * What a data folder takes of its disk, and what is left.
 *
 * @param free bytes that this user may still write
 * @param freeInodesPercent how many of the disk's files may still be made, where the disk says so
 * @param used bytes in the data folder
 * @param since when the oldest file of the ledger was made, if there is a ledger
 */
public record DiskUse(
        Path folder, boolean writable, long free, OptionalInt freeInodesPercent, long used, Optional<Instant> since) {

    private static final List<String> MADE_ONCE = List.of("fabric/genesis.block", "ledger/blocks");
    private static final int SECONDS_FOR_DF = 5;

    /** Measures the folder, or the nearest folder above it that exists. */
    public static DiskUse of(Path data) throws IOException, InterruptedException {
        Path folder = Folders.nearest(data);
        FileStore disk = Files.getFileStore(folder);
        boolean made = folder.equals(data.toAbsolutePath());
        return new DiskUse(
                folder,
                Files.isDirectory(folder) && Files.isWritable(folder) && !disk.isReadOnly(),
                disk.getUsableSpace(),
                freeInodes(folder),
                made ? size(folder) : 0,
                made ? since(folder) : Optional.empty());
    }

    private static Optional<Instant> since(Path folder) throws IOException {
        for (String name : MADE_ONCE) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(Files.getLastModifiedTime(file).toInstant());
            }
            if (Files.isDirectory(file)) {
                return oldest(file);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> oldest(Path folder) throws IOException {
        Optional<Instant> oldest = Optional.empty();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Instant made = Files.readAttributes(file, BasicFileAttributes.class)
                        .creationTime()
                        .toInstant();
                oldest = oldest.filter(made::isAfter).or(() -> Optional.of(made));
            }
        }
        return oldest;
    }

    /** Files come and go while a network runs; what has gone does not count. */
    private static long size(Path folder) throws IOException {
        long[] sum = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    /** Java does not tell; the program df does where there is one, in its fifth column. */
    private static OptionalInt freeInodes(Path folder) throws InterruptedException {
        try {
            Process df = new ProcessBuilder("df", "-P", "-i", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(df.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            df.waitFor(SECONDS_FOR_DF, TimeUnit.SECONDS);
            return inodes(printed);
        } catch (IOException _) {
            return OptionalInt.empty();
        }
    }

    static OptionalInt inodes(String printed) {
        List<String> lines = printed.lines().toList();
        String[] words = lines.isEmpty() ? new String[0] : lines.getLast().split("\\s+");
        return words.length > 4 && words[4].matches("\\d+%")
                ? OptionalInt.of(100 - Integer.parseInt(words[4].substring(0, words[4].length() - 1)))
                : OptionalInt.empty();
    }
}

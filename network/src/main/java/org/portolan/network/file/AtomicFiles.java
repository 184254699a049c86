package org.portolan.network.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** Writes files that only their owner may read: a reader sees the old content or the new, never half of it. */
public final class AtomicFiles {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private AtomicFiles() {}

    /** Writes the content through a temporary file beside the target, forced to the disk before it takes the name. */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = Folders.above(file);
        createFolder(folder);
        Path temporary = Files.createTempFile(
                folder, "." + file.getFileName(), ".new", PosixFilePermissions.asFileAttribute(FILE));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer remaining = ByteBuffer.wrap(content);
                while (remaining.hasRemaining()) {
                    channel.write(remaining);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Writes the content unless the file holds it already, so that running again changes no time stamp. */
    public static void writeIfChanged(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            write(file, content);
        }
    }

    /** Creates the folder and those above it that do not exist, open to their owner only. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    }
}

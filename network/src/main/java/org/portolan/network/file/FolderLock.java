package org.portolan.network.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder to one process. The operating system lets go of it when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    /**
     * Folders that this process has. POSIX drops a process's locks on a file when the process closes any handle of that
     * file, so a file that is locked here must not even be opened to look.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, which names this process, or empty if somebody has it, be it this process. */
    public static Optional<FolderLock> acquire(Path folder) throws IOException {
        Path file = fileIn(folder);
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = open(file);
        if (channel.tryLock() == null) {
            channel.close();
            OURS.remove(file);
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ownId()).getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new FolderLock(file, channel));
    }

    /** The id of the process that has the folder, if one has. */
    public static Optional<Long> holder(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !Files.exists(fileIn(folder))) {
            return Optional.empty();
        }
        Path file = fileIn(folder);
        if (OURS.contains(file)) {
            return Optional.of(ownId());
        }
        try (FileChannel channel = open(file)) {
            if (channel.tryLock() != null) {
                return Optional.empty();
            }
            String id = Files.readString(file);
            return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
        }
    }

    private static long ownId() {
        return ProcessHandle.current().pid();
    }

    private static FileChannel open(Path file) throws IOException {
        return Privacy.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    private static Path fileIn(Path folder) throws IOException {
        return folder.toRealPath().resolve("lock");
    }

    /** Lets another process have the folder; the file stays, since deleting it would race with that process. */
    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(file);
    }
}

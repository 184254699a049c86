package org.portolan.network.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.FolderLock;

/** A folder for unfinished work. What an earlier process left there when it was killed is deleted first. */
final class Staging implements AutoCloseable {

    private final Path folder;
    private final FolderLock lock;

    private Staging(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** The folder, for this process alone; {@code keep} is asked whether to spare what an earlier process left. */
    static Staging take(Path folder, Leftover keep) throws IOException, BackupRefused {
        AtomicFiles.createFolder(folder);
        Optional<FolderLock> lock = FolderLock.acquire(folder);
        if (lock.isEmpty()) {
            throw new BackupRefused("Another process is at work in %s; wait until it has ended".formatted(folder));
        }
        Staging staging = new Staging(folder, lock.get());
        if (!keep.isWanted(staging)) {
            staging.discard();
        }
        return staging;
    }

    /** Says whether what an earlier process left is still of use. */
    @FunctionalInterface
    interface Leftover {
        boolean isWanted(Staging staging) throws IOException;

        static Leftover none() {
            return staging -> false;
        }
    }

    /** Where the work is put. */
    Path content() {
        return folder.resolve("content");
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes the work, which is done or has failed. */
    void discard() throws IOException {
        delete(content());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

package org.portolan.network.backup.copy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.Folders;
import org.portolan.network.file.Privacy;

/**
 * The data folder of a gateway that is stopped. Its database cannot be opened by a gateway while this is open, because it
 * is locked as a gateway locks it.
 */
public final class GatewayData implements AutoCloseable {

    private static final String DATABASE = ".mv.db";

    private final Path folder;
    private final List<Database> databases = new ArrayList<>();

    private record Database(Path file, FileChannel content) {}

    private GatewayData(Path folder) {
        this.folder = folder;
    }

    /** Refused while a gateway runs on it, and where there is no such folder. */
    public static GatewayData lock(Path folder) throws IOException, BackupRefused {
        if (!Files.isDirectory(folder)) {
            throw new BackupRefused(folder + " is no folder; name the gateway's data folder");
        }
        GatewayData data = new GatewayData(folder);
        try {
            for (Path file : FrozenCopy.filesIn(folder)) {
                if (file.toString().endsWith(DATABASE)) {
                    data.lockDatabase(folder.resolve(file));
                }
            }
            return data;
        } catch (IOException | BackupRefused e) {
            data.close();
            throw e;
        }
    }

    private void lockDatabase(Path file) throws IOException, BackupRefused {
        FileChannel content = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        databases.add(new Database(file, content));
        try {
            if (content.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // This very process runs the gateway.
        }
        throw new BackupRefused(
                "The gateway on %s is running; stop it for the moment of the copy, or leave --gateway out"
                        .formatted(folder));
    }

    /** All but temporary files; the target is made, open to its owner only, if it is not there. */
    public void copyTo(Path target) throws IOException {
        AtomicFiles.createFolder(target);
        Set<Path> files = FrozenCopy.filesIn(folder);
        for (Path file : files) {
            Path source = folder.resolve(file);
            // Closing a second handle of a locked file would give up the lock, so the first one is read.
            if (databases.stream().noneMatch(each -> each.file().equals(source)) && !isTemporary(file)) {
                FrozenCopy.of(source, target.resolve(file));
            }
        }
        for (Database each : databases) {
            copy(each, target.resolve(folder.relativize(each.file())));
        }
    }

    private static boolean isTemporary(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static void copy(Database database, Path target) throws IOException {
        AtomicFiles.createFolder(Folders.above(target));
        try (FileChannel out = Privacy.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            long size = database.content().size();
            for (long done = 0; done < size; ) {
                done += database.content().transferTo(done, size - done, out);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Database each : databases) {
            each.content().close();
        }
    }
}

package org.portolan.network.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.FolderLock;
import org.portolan.network.file.Privacy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a network keeps everything: identities, blocks, logs and how to connect. One network uses it at a time. */
public final class DataFolder implements AutoCloseable {

    /** What an empty ledger takes at once, and a little; a node that runs out of space stops, so starting it helps nobody. */
    private static final long LEAST_SPACE = 256L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for this process, and makes it first if need be. */
    public static DataFolder take(Path root) throws IOException, LaunchFailed {
        Path folder = root.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new LaunchFailed(folder + " is a file, not a folder");
        }
        AtomicFiles.createFolder(folder);
        Optional<FolderLock> lock = FolderLock.acquire(folder);
        if (lock.isEmpty()) {
            throw new LaunchFailed("A network is already running on %s%s"
                    .formatted(
                            folder,
                            FolderLock.holder(folder)
                                    .map(id -> " (process " + id + ")")
                                    .orElse("")));
        }
        DataFolder data = new DataFolder(folder, lock.get());
        try {
            data.prepare();
            return data;
        } catch (IOException | LaunchFailed e) {
            data.close();
            throw e;
        }
    }

    private void prepare() throws IOException, LaunchFailed {
        Privacy.tighten(root).forEach(left -> LOG.warn("others may read {}, which belongs to another user", left));
        long space = Files.getFileStore(root).getUsableSpace();
        if (space < LEAST_SPACE) {
            throw new LaunchFailed("The disk that holds %s has only %d MB left; a network needs at least %d MB"
                    .formatted(root, space >> 20, LEAST_SPACE >> 20));
        }
        Files.deleteIfExists(ConnectionFile.in(root));
        AtomicFiles.createFolder(logs());
    }

    public Path root() {
        return root;
    }

    /** Where identities are. */
    public Path crypto() {
        return root.resolve("crypto");
    }

    Path ledger() {
        return root.resolve("ledger");
    }

    /** The folder of the nodes' and contracts' logs, which need not exist. */
    public Path logs() {
        return root.resolve("logs");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(ConnectionFile.in(root));
        lock.close();
    }
}

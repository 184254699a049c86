package org.portolan.network.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.file.Folders;

/** Whether what is to be written will fit, asked before anything is written. */
final class DiskSpace {

    private static final long SPARE = 16L * 1024 * 1024;

    private DiskSpace() {}

    static void require(Path folder, long bytes) throws IOException, BackupRefused {
        long usable = Files.getFileStore(Folders.nearest(folder)).getUsableSpace();
        if (usable < bytes + SPARE) {
            throw new BackupRefused("%d MB are needed in %s, and %d MB are free"
                    .formatted((bytes + SPARE) >> 20, folder, usable >> 20));
        }
    }
}

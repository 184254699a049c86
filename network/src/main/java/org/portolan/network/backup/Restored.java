package org.portolan.network.backup;

import java.nio.file.Path;
import java.util.List;
import org.portolan.network.backup.archive.BackupManifest;

/**
 * What a restore did.
 *
 * @param kept what was there already and stayed as it was
 */
public record Restored(BackupManifest manifest, List<Path> put, List<Path> kept) {

    public Restored {
        put = List.copyOf(put);
        kept = List.copyOf(kept);
    }
}

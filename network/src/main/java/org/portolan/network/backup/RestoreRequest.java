package org.portolan.network.backup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a backup is put back.
 *
 * @param data the data folder of the network
 * @param gateway where the gateway's data go; without it they are left in the backup
 * @param peer the only one of its peers that is restored, where the others are still there
 */
public record RestoreRequest(Path data, Optional<Path> gateway, Optional<String> peer) {

    public RestoreRequest {
        data = data.toAbsolutePath().normalize();
        gateway = gateway.map(folder -> folder.toAbsolutePath().normalize());
    }
}

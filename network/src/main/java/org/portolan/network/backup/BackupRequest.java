package org.portolan.network.backup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to back up.
 *
 * @param data the data folder of the network, or of the organisation's part of it
 * @param organisation its name or MSP id
 * @param withKeys whether private keys go with it
 * @param gateway the data folder of the organisation's gateway, which must be stopped
 */
public record BackupRequest(Path data, String organisation, boolean withKeys, Optional<Path> gateway) {

    public BackupRequest {
        data = data.toAbsolutePath().normalize();
        gateway = gateway.map(folder -> folder.toAbsolutePath().normalize());
    }
}

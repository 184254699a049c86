package org.portolan.network.backup.copy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.file.FileTrouble;
import org.portolan.network.file.Folders;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A peer's folder, and what the configuration in it says of the peer.
 *
 * @param identity the peer's signing identity, which lies among those of its organisation
 * @param production everything that the peer writes itself
 */
public record PeerPlace(Path folder, String mspId, Path identity, Path production) {

    public static final String CONFIGURATION = "core.yaml";

    static PeerPlace read(Path folder) throws IOException, BackupRefused {
        Path file = folder.resolve(CONFIGURATION);
        try (InputStream content = Files.newInputStream(file)) {
            if (new Load(LoadSettings.builder().build()).loadFromInputStream(content) instanceof Map<?, ?> core
                    && core.get("peer") instanceof Map<?, ?> peer
                    && peer.get("localMspId") instanceof String mspId
                    && peer.get("mspConfigPath") instanceof String identity
                    && peer.get("fileSystemPath") instanceof String production) {
                return new PeerPlace(folder, mspId, Path.of(identity), Path.of(production));
            }
        } catch (YamlEngineException e) {
            throw new BackupRefused("%s cannot be read: %s".formatted(file, FileTrouble.words(e)), e);
        }
        throw new BackupRefused(file + " does not say whose peer it configures");
    }

    public String name() {
        return folder.getFileName().toString();
    }

    /** The folder of the organisation's identities: organisation, peers, the peer, msp. */
    public Path identities() {
        return Folders.above(Folders.above(Folders.above(identity)));
    }

    String organisation() {
        return identities().getFileName().toString();
    }
}

package org.portolan.network.command.backup;

import java.util.ArrayList;
import java.util.List;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.backup.archive.ChainCopy;
import org.portolan.network.backup.archive.PeerCopy;

/** What a backup contains, for people. */
final class ManifestReport {

    private ManifestReport() {}

    static List<String> of(BackupManifest manifest) {
        List<String> lines = new ArrayList<>();
        lines.add("Backup of %s, made at %s by %s (%s engine)"
                .formatted(manifest.organisation(), manifest.made(), manifest.product(), manifest.engine()));
        for (PeerCopy peer : manifest.peers()) {
            for (ChainCopy chain : peer.chains()) {
                lines.add("  %s: channel %s, %d blocks, commit hash %s"
                        .formatted(peer.name(), chain.channel(), chain.height(), chain.commitHash()));
            }
            lines.add("  %s was away for %.1f s".formatted(peer.name(), peer.millisecondsAway() / 1000.0));
        }
        lines.add("  %d files, %d KB; %s; %s"
                .formatted(
                        manifest.files().size(),
                        manifest.size() >> 10,
                        manifest.withKeys()
                                ? "with private keys"
                                : "without private keys (%d files)"
                                        .formatted(manifest.keysLeftOut().size()),
                        manifest.hasGateway() ? "with a gateway's data" : "without a gateway's data"));
        return lines;
    }
}

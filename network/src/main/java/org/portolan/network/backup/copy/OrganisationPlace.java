package org.portolan.network.backup.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.network.backup.archive.BackupRefused;

/** The peers of one organisation in a data folder of the fabric engine. */
public record OrganisationPlace(String name, List<PeerPlace> peers) {

    public OrganisationPlace {
        peers = List.copyOf(peers);
    }

    /** The organisation with this name or MSP id. */
    public static OrganisationPlace find(Path data, String nameOrMspId) throws IOException, BackupRefused {
        List<PeerPlace> all = peersIn(data.resolve("fabric"));
        List<PeerPlace> peers = all.stream()
                .filter(peer -> nameOrMspId.equals(peer.organisation()) || nameOrMspId.equals(peer.mspId()))
                .toList();
        if (peers.isEmpty()) {
            throw new BackupRefused("%s holds no peer of '%s'; it holds peers of %s"
                    .formatted(
                            data,
                            nameOrMspId,
                            all.isEmpty()
                                    ? "nobody"
                                    : all.stream()
                                            .map(PeerPlace::organisation)
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
        }
        return new OrganisationPlace(peers.getFirst().organisation(), peers);
    }

    private static List<PeerPlace> peersIn(Path fabric) throws IOException, BackupRefused {
        List<PeerPlace> peers = new ArrayList<>();
        if (Files.isDirectory(fabric)) {
            List<Path> folders;
            try (Stream<Path> found = Files.list(fabric)) {
                folders = found.sorted().toList();
            }
            for (Path folder : folders) {
                if (Files.exists(folder.resolve(PeerPlace.CONFIGURATION))) {
                    peers.add(PeerPlace.read(folder));
                }
            }
        }
        return peers;
    }
}

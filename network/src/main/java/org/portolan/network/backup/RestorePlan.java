package org.portolan.network.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.network.backup.archive.ArchivePlace;
import org.portolan.network.backup.archive.BackedUpFile;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.backup.archive.PeerCopy;

/** What of a backup is put where. */
final class RestorePlan {

    private final RestoreRequest request;
    private final List<String> peersLeftOut;
    private final Path staging;
    private final Map<ArchivePlace, Path> put = new LinkedHashMap<>();
    private final List<Path> kept = new ArrayList<>();

    private RestorePlan(RestoreRequest request, List<String> peersLeftOut, Path staging) {
        this.request = request;
        this.peersLeftOut = List.copyOf(peersLeftOut);
        this.staging = staging;
    }

    /** Refuses to put data over data; what is no data and there already is kept. */
    static RestorePlan of(BackupManifest manifest, RestoreRequest request, Path staging)
            throws IOException, BackupRefused {
        List<String> leftOut = manifest.peers().stream()
                .map(PeerCopy::name)
                .filter(name -> !request.peer().orElse(name).equals(name))
                .toList();
        RestorePlan plan = new RestorePlan(request, leftOut, staging);
        for (BackedUpFile file : manifest.files()) {
            plan.take(ArchivePlace.of(file.path()));
        }
        return plan;
    }

    private void take(ArchivePlace place) throws IOException, BackupRefused {
        Optional<Path> target = target(place);
        if (target.isEmpty() || put.containsKey(place) || kept.contains(target.get())) {
            return;
        }
        Path there = target.get();
        if (!Files.exists(there) || Moves.isEmptyFolder(there)) {
            put.put(place, there);
        } else if (place.isData()) {
            throw new BackupRefused(
                    "%s is not empty; move it away first, so that nothing is mixed and nothing lost".formatted(there));
        } else {
            kept.add(there);
        }
    }

    private Optional<Path> target(ArchivePlace place) {
        if (place.path().equals(ArchivePlace.GATEWAY)) {
            return request.gateway();
        }
        if (peersLeftOut.stream().anyMatch(peer -> place.path().startsWith("network/fabric/" + peer + "/"))) {
            return Optional.empty();
        }
        return Optional.of(request.data().resolve(place.path().substring(ArchivePlace.NETWORK.length() + 1)));
    }

    /** Where a file is unpacked before it is moved; empty if it is not wanted. */
    Optional<Path> staged(BackedUpFile file) {
        try {
            ArchivePlace place = ArchivePlace.of(file.path());
            return put.containsKey(place)
                    ? Optional.of(staged(place).resolve(Path.of(place.path()).relativize(Path.of(file.path()))))
                    : Optional.empty();
        } catch (BackupRefused e) {
            throw new IllegalStateException("a manifest was not checked", e);
        }
    }

    /** The gateway's data may belong on another disk, which nothing can be moved to in one step. */
    private Path staged(ArchivePlace place) {
        return place.path().equals(ArchivePlace.GATEWAY)
                ? gatewayStaging().orElseThrow()
                : staging.resolve(place.path());
    }

    Optional<Path> gatewayStaging() {
        return request.gateway().map(folder -> folder.resolveSibling(folder.getFileName() + ".restore"));
    }

    /** What is to be moved once everything is verified. */
    Moves moves(String backup) {
        return new Moves(
                backup,
                put.entrySet().stream()
                        .map(each -> new Moves.Move(
                                staged(each.getKey()).toString(),
                                each.getValue().toString()))
                        .toList(),
                kept.stream().map(Path::toString).toList());
    }
}

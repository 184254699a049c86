package org.portolan.network.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a backup is put where. */
final class RestorePlan {

    private final Path data;
    private final Optional<Path> gateway;
    private final Path staging;
    private final Map<ArchivePlace, Path> put = new LinkedHashMap<>();
    private final List<Path> kept = new ArrayList<>();

    private RestorePlan(Path data, Optional<Path> gateway, Path staging) {
        this.data = data;
        this.gateway = gateway;
        this.staging = staging;
    }

    /** Refuses to put data over data; what is no data and there already is kept. */
    static RestorePlan of(BackupManifest manifest, Path data, Optional<Path> gateway, Path staging)
            throws IOException, BackupRefused {
        RestorePlan plan = new RestorePlan(data, gateway, staging);
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
            return gateway;
        }
        return Optional.of(data.resolve(place.path().substring(ArchivePlace.NETWORK.length() + 1)));
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
        return gateway.map(folder -> folder.resolveSibling(folder.getFileName() + ".restore"));
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

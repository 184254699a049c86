package org.portolan.network.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.portolan.network.backup.archive.ArchiveReader;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.backup.archive.Hashing;
import org.portolan.network.backup.archive.PeerCopy;
import org.portolan.network.backup.archive.Progress;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.FolderLock;

/** Puts backups back. */
public final class BackupRestoration {

    private final RestoreRequest request;
    private final Path data;
    private final Progress progress;
    private final Clock clock;

    public BackupRestoration(RestoreRequest request, Progress progress, Clock clock) {
        this.request = request;
        this.data = request.data();
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Unpacks and verifies everything beside its place first; only then is it moved there. An attempt that was killed
     * before the moves leaves all as it was, and one that was killed later is finished by the next.
     */
    public Restored restore(Path file) throws IOException, BackupRefused, InterruptedException {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            BackupManifest manifest = archive.manifest();
            requireHeld(manifest, file);
            requireStopped(manifest);
            AtomicFiles.createFolder(data);
            Path work = data.resolve("restore");
            try (NodesAtRest rest = NodesAtRest.in(data, clock);
                    Staging staging = Staging.take(work, _ -> Moves.in(work).isPresent())) {
                Moves moves = Moves.in(work).isPresent() ? unfinished(manifest, work) : unpack(archive, staging, work);
                List<String> nodes = manifest.peers().stream()
                        .map(PeerCopy::name)
                        .filter(node -> moves.concern(production(node)))
                        .toList();
                atRest(nodes.iterator(), rest, () -> {
                    for (Moves.Move move : moves.moves()) {
                        move.make();
                    }
                    Moves.forget(work);
                });
                staging.discard();
                return moves.restored(manifest);
            }
        }
    }

    private void requireHeld(BackupManifest manifest, Path file) throws BackupRefused {
        if (request.gateway().isPresent() && !manifest.hasGateway()) {
            throw new BackupRefused("%s holds no gateway's data; leave --gateway out".formatted(file));
        }
        List<String> peers = manifest.peers().stream().map(PeerCopy::name).toList();
        if (request.peer().isPresent() && !peers.contains(request.peer().get())) {
            throw new BackupRefused("%s holds no peer %s; it holds %s"
                    .formatted(file, request.peer().get(), peers));
        }
    }

    private void requireStopped(BackupManifest manifest) throws IOException, BackupRefused {
        if (manifest.engine().equals("embedded") && FolderLock.holder(data).isPresent()) {
            throw new BackupRefused("Stop the network on %s first".formatted(data));
        }
    }

    private static Moves unfinished(BackupManifest manifest, Path work) throws IOException, BackupRefused {
        Moves moves = Moves.in(work).orElseThrow();
        if (!moves.backup().equals(Hashing.of(manifest.bytes()))) {
            throw new BackupRefused(
                    "A restore of another backup was interrupted here; finish it first, by restoring that backup again");
        }
        return moves;
    }

    private Moves unpack(ArchiveReader archive, Staging staging, Path work) throws IOException, BackupRefused {
        BackupManifest manifest = archive.manifest();
        RestorePlan plan = RestorePlan.of(manifest, request, staging.content());
        DiskSpace.require(data, manifest.size());
        if (plan.gatewayStaging().isPresent()) {
            Staging.delete(plan.gatewayStaging().get());
        }
        boolean whole = false;
        try (Unpacking unpacking = new Unpacking(plan::staged)) {
            archive.readAll(unpacking, "unpacked", progress);
            Moves moves = plan.moves(Hashing.of(manifest.bytes()));
            moves.write(work);
            whole = true;
            return moves;
        } finally {
            if (!whole) {
                staging.discard();
                if (plan.gatewayStaging().isPresent()) {
                    Staging.delete(plan.gatewayStaging().get());
                }
            }
        }
    }

    /** Does the work while all of these nodes are at rest. */
    private void atRest(Iterator<String> nodes, NodesAtRest rest, NodesAtRest.Work work)
            throws IOException, BackupRefused, InterruptedException {
        if (nodes.hasNext()) {
            rest.during(nodes.next(), () -> atRest(nodes, rest, work));
        } else {
            work.run();
        }
    }

    private Path production(String node) {
        return data.resolve("fabric").resolve(node).resolve("production");
    }
}

package org.portolan.network.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.network.backup.archive.ArchiveWriter;
import org.portolan.network.backup.archive.BackedUpFile;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.backup.archive.Hashing;
import org.portolan.network.backup.archive.Progress;
import org.portolan.network.backup.copy.FrozenCopy;
import org.portolan.network.backup.copy.TreeSize;
import org.portolan.network.file.FileTrouble;
import org.portolan.network.file.Folders;

/** Makes backups. */
public final class BackupCreation {

    private final BackupRequest request;
    private final Progress progress;
    private final Clock clock;

    public BackupCreation(BackupRequest request, Progress progress, Clock clock) {
        this.request = request;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Writes the backup into a file that is not there yet; the file appears when it is whole. A network that runs goes on,
     * but for one peer of the organisation at a time, and only while that peer's files are copied.
     */
    public BackupManifest write(Path file) throws IOException, BackupRefused, InterruptedException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "is there already; name another file");
        }
        if (!Files.isDirectory(Folders.above(target))) {
            throw new BackupRefused(Folders.above(target) + " is no folder");
        }
        try (Staging staging = Staging.take(request.data().resolve("backup"), Staging.Leftover.none())) {
            try {
                BackupManifest manifest = collect(staging.content(), target);
                new ArchiveWriter(target, progress).write(manifest, staging.content());
                return manifest;
            } finally {
                staging.discard();
            }
        }
    }

    private BackupManifest collect(Path content, Path target) throws IOException, BackupRefused, InterruptedException {
        try (NodesAtRest rest = NodesAtRest.in(request.data(), clock)) {
            Collecting collecting = new Collecting(request, content, target);
            Collecting.Collected collected = collecting.collect(rest);
            return new BackupManifest(
                    BackupManifest.FORMAT,
                    product(),
                    clock.instant(),
                    collected.engine(),
                    collected.organisation(),
                    request.withKeys(),
                    collected.peers(),
                    request.withKeys() ? List.of() : collecting.removeKeys(),
                    hashes(content));
        }
    }

    private static String product() {
        String version = BackupCreation.class.getPackage().getImplementationVersion();
        return "portolan " + Optional.ofNullable(version).orElse("(not packaged)");
    }

    private List<BackedUpFile> hashes(Path content) throws IOException, BackupRefused {
        List<BackedUpFile> files = new ArrayList<>();
        long all = TreeSize.of(content).all();
        long[] done = {0};
        for (Path file : FrozenCopy.filesIn(content)) {
            try (InputStream in = Files.newInputStream(content.resolve(file))) {
                String hash = Hashing.copy(in, (_, _, _) -> {}, bytes -> {
                    done[0] += bytes;
                    progress.at("hashed", done[0], all);
                });
                files.add(new BackedUpFile(file.toString(), Files.size(content.resolve(file)), hash));
            } catch (IllegalArgumentException e) {
                throw new BackupRefused("%s cannot be backed up: %s".formatted(file, FileTrouble.words(e)), e);
            }
        }
        return files;
    }
}

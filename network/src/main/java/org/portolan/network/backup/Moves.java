package org.portolan.network.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.Folders;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last step of a restore, written down before it is taken, so that it is finished by the next attempt if this process
 * is killed in the middle.
 *
 * @param backup the hash of the manifest of what is restored
 * @param kept what was there already and stays as it is
 */
record Moves(String backup, List<Move> moves, List<String> kept) {

    private static final String FILE = "moves.json";

    Moves {
        moves = List.copyOf(moves);
        kept = List.copyOf(kept);
    }

    /** A folder or file that was verified, and where it belongs. */
    record Move(String from, String to) {

        /** Does the move unless it has been done. */
        void make() throws IOException {
            Path source = Path.of(from);
            Path target = Path.of(to);
            if (Files.exists(source)) {
                AtomicFiles.createFolder(Folders.above(target));
                if (isEmptyFolder(target)) {
                    Files.delete(target);
                }
                Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Whether something is moved to this very path. */
    boolean concern(Path target) {
        return moves.stream().anyMatch(move -> Path.of(move.to()).equals(target));
    }

    Restored restored(BackupManifest manifest) {
        return new Restored(
                manifest,
                moves.stream().map(move -> Path.of(move.to())).toList(),
                kept.stream().map(Path::of).toList());
    }

    static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    /** What an interrupted restore still has to move. */
    static Optional<Moves> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), Moves.class))
                : Optional.empty();
    }

    void write(Path folder) throws IOException {
        AtomicFiles.write(folder.resolve(FILE), JsonMapper.shared().writeValueAsBytes(this));
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}

package org.portolan.network.doctor.machine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.file.Privacy;

/**
 * Whether anybody but their owner has rights to the files and folders of a data folder: a fault where they can be
 * reached, a warning where a folder above still keeps others out.
 */
public final class PrivacyCheck implements Check {

    private static final String CHECK = "privacy";

    /** What is in these is written by databases, by the umask; their folder keeps it from others. */
    private static final Set<String> DATABASES = Set.of("ledger", "production", "consensus");

    private final Path data;

    public PrivacyCheck(Path data) {
        this.data = data;
    }

    @Override
    public List<Finding> findings() throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of(Finding.ok(Machine.NAME, CHECK, "the data folder is made at the first start"));
        }
        Walk walk = new Walk();
        Files.walkFileTree(data, walk);
        return walk.findings.isEmpty()
                ? List.of(Finding.ok(Machine.NAME, CHECK, "nobody else may read what is in " + data))
                : List.copyOf(walk.findings);
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final List<Finding> findings = new ArrayList<>();
        private int closed;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            look(folder);
            closed += closes(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException broken) throws IOException {
            closed -= closes(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isSymbolicLink()) {
                look(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** What is gone meanwhile, or is another user's own, is no file that others read. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }

        private int closes(Path folder) throws IOException {
            return Files.exists(folder) && !Privacy.isOpenToOthers(folder) ? 1 : 0;
        }

        private void look(Path path) throws IOException {
            if (!Files.exists(path) || !Privacy.isOpenToOthers(path) || closed > 0 && isOfDatabase(path)) {
                return;
            }
            String advice = "Run 'chmod go-rwx %s'.".formatted(path);
            findings.add(
                    closed == 0
                            ? Finding.fault(Machine.NAME, CHECK, "others may read " + path, advice)
                            : Finding.warning(
                                    Machine.NAME,
                                    CHECK,
                                    "only a folder above keeps others from reading " + path,
                                    advice));
        }

        private boolean isOfDatabase(Path path) {
            if (path.toString().endsWith(".db")) {
                return true;
            }
            for (Path part : data.relativize(path)) {
                if (DATABASES.contains(part.toString())) {
                    return true;
                }
            }
            return false;
        }
    }
}

package org.portolan.network.backup.copy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.Folders;
import org.portolan.network.file.Privacy;

/**
 * Copies a tree that is at rest as fast as can be: files that their owner never changes again are linked, all others
 * copied. The copy stays as it is when the owner runs again.
 */
public final class FrozenCopy {

    /** Locks and logs of the databases, and what a peer makes anew from a package and the keys to reach its contracts. */
    private static final Set<String> LEFT_OUT = Set.of("LOCK", "LOG", "LOG.old", "externalbuilder");

    private final Path from;
    private final Path to;
    private final boolean isNode;

    private FrozenCopy(Path from, Path to, boolean isNode) {
        this.from = from;
        this.to = to;
        this.isNode = isNode;
    }

    /** Copies what the databases and block files of a node consist of. */
    public static void ofNode(Path from, Path to) throws IOException {
        new FrozenCopy(from, to, true).copy();
    }

    /** Copies files that may be written in place. */
    public static void of(Path from, Path to) throws IOException {
        new FrozenCopy(from, to, false).copy();
    }

    private void copy() throws IOException {
        if (Files.isRegularFile(from)) {
            AtomicFiles.createFolder(Folders.above(to));
            Privacy.copy(from, to);
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                AtomicFiles.createFolder(target(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isLeftOut(file)) {
                    copy(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Path target(Path source) {
        return to.resolve(from.relativize(source));
    }

    private boolean isLeftOut(Path path) {
        String name = path.getFileName().toString();
        // A name that begins with a dot is of a file that is not written to its end.
        return !path.equals(from) && (isNode && LEFT_OUT.contains(name) || name.startsWith("."));
    }

    private void copy(Path file) throws IOException {
        if (isNode && isNeverChanged(file)) {
            try {
                Files.createLink(target(file), file);
                return;
            } catch (IOException | UnsupportedOperationException _) {
                // A file system without links, or another one: then a copy it is.
            }
        }
        Privacy.copy(file, target(file));
    }

    static boolean isNeverChanged(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.startsWith(BlockFiles.PREFIX)) {
            return !newest(Folders.above(file)).equals(Optional.of(name));
        }
        return name.endsWith(".ldb") || name.endsWith(".sst");
    }

    private static Optional<String> newest(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(BlockFiles.PREFIX))
                    .max(String::compareTo);
        }
    }

    /** The paths, under a tree, of all regular files in it, in the order of their names. */
    public static Set<Path> filesIn(Path tree) throws IOException {
        try (Stream<Path> found = Files.walk(tree)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(tree::relativize)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

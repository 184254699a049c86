package org.portolan.network.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keeps files that are written in place, and whole folders, from everybody but their owner, whatever the umask says. */
public final class Privacy {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private Privacy() {}

    /** Opens a file; one that this makes is private from the first moment. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(
                file,
                Set.of(options),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Copies the content to a new file. */
    public static void copy(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer step = ByteBuffer.allocate(64 * 1024);
            while (in.read(step) >= 0) {
                step.flip();
                while (step.hasRemaining()) {
                    out.write(step);
                }
                step.clear();
            }
        }
    }

    /** Whether group or others have any right to the file or folder. */
    public static boolean isOpenToOthers(Path path) throws IOException {
        return !OWNER.containsAll(Files.getPosixFilePermissions(path));
    }

    /**
     * Takes the rights of others from a folder and all below it, as an earlier version may have left them; follows no
     * link. Answers what could not be changed, because it belongs to somebody else.
     */
    public static List<Path> tighten(Path folder) throws IOException {
        List<Path> left = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                return restrictOrTell(each);
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : restrictOrTell(each);
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException unreadable) {
                return tell(each);
            }

            private FileVisitResult restrictOrTell(Path each) {
                try {
                    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(each);
                    if (permissions.retainAll(OWNER)) {
                        Files.setPosixFilePermissions(each, permissions);
                    }
                    return FileVisitResult.CONTINUE;
                } catch (IOException foreign) {
                    return tell(each);
                }
            }

            private FileVisitResult tell(Path each) {
                // What is gone meanwhile was a temporary file.
                if (Files.exists(each)) {
                    left.add(each);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(left);
    }
}

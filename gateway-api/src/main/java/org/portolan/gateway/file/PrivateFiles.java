package org.portolan.gateway.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one place where the gateway makes files and folders: 0600 and 0700, from the moment at which they are there. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateFiles() {}

    /** Makes the folder and those above it that are not there; leaves one that is there as it is. */
    public static Path createFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, FOLDER);
    }

    /** The folder that a file is in, or is to be in. */
    public static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent())
                .orElseThrow(() -> new IllegalArgumentException(file + " is in no folder"));
    }

    /** A new file with a name of its own, in a folder that is made if need be. */
    public static Path createTemporary(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(createFolder(folder), prefix, suffix, FILE);
    }

    /** Makes the file, or takes the rights of others from the one that is there. */
    public static Path create(Path file) throws IOException {
        createFolder(folderOf(file));
        try {
            return Files.createFile(file, FILE);
        } catch (FileAlreadyExistsException earlier) {
            restrict(file);
            return file;
        }
    }

    /** Writes the text in place of what the file held. */
    public static void write(Path file, String text) throws IOException {
        Files.writeString(create(file), text, StandardCharsets.UTF_8);
    }

    /**
     * Takes the rights of others from the folder and all below it, as an earlier version may have left them; follows no
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
                    restrict(each);
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

    private static void restrict(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (permissions.retainAll(OWNER)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}

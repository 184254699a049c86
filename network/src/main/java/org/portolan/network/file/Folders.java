package org.portolan.network.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a file or a folder is. */
public final class Folders {

    private Folders() {}

    /** The folder that a file or a folder is in, or is to be in; a path that is not absolute begins where the process runs. */
    public static Path above(Path path) {
        return Optional.ofNullable(path.toAbsolutePath().getParent())
                .orElseThrow(() -> new IllegalArgumentException(path + " is in no folder"));
    }

    /** The folder itself, or the nearest above it that exists. */
    public static Path nearest(Path folder) {
        Path each = folder.toAbsolutePath();
        while (!Files.exists(each)) {
            each = above(each);
        }
        return each;
    }
}

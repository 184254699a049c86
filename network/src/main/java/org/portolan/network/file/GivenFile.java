package org.portolan.network.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a user named: what keeps it from being read is told with its name, which Java leaves out for a folder. */
public final class GivenFile {

    private GivenFile() {}

    /** All its bytes; an {@link IOException} names the file in every case. */
    public static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(noFolder(file));
    }

    /** The same path, unless a folder stands there. */
    public static Path noFolder(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, not a file");
        }
        return file;
    }
}

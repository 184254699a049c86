package org.portolan.network.embedded.breach;

import java.io.IOException;
import java.nio.file.Path;
import org.portolan.network.file.AtomicFiles;

/** A node that writes as the commands do. */
public final class NodeWithFiles {

    private NodeWithFiles() {}

    static void write(Path file) throws IOException {
        AtomicFiles.writeIfChanged(file, new byte[0]);
    }
}

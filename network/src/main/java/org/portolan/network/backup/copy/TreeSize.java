package org.portolan.network.backup.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a tree takes.
 *
 * @param all the bytes of its files
 * @param changing the bytes of those that cannot be linked in place of being copied
 */
public record TreeSize(long all, long changing) {

    public static final TreeSize NONE = new TreeSize(0, 0);

    /** As of now; nothing where there is no such folder. */
    public static TreeSize of(Path tree) throws IOException {
        long all = 0;
        long changing = 0;
        if (Files.isDirectory(tree)) {
            for (Path file : FrozenCopy.filesIn(tree)) {
                long size = Files.size(tree.resolve(file));
                all += size;
                changing += FrozenCopy.isNeverChanged(tree.resolve(file)) ? 0 : size;
            }
        }
        return new TreeSize(all, changing);
    }

    /** Of both trees together. */
    public TreeSize plus(TreeSize other) {
        return new TreeSize(all + other.all, changing + other.changing);
    }
}

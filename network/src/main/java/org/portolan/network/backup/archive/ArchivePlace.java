package org.portolan.network.backup.archive;

import java.util.List;

/**
 * What belongs together in an archive and is put back as a whole.
 *
 * @param path where it is in the archive
 * @param isData whether it may never be put over something that is there: the data of a node, of which two versions
 *     cannot be mixed. Whatever else is there already stays, because it may be newer.
 */
public record ArchivePlace(String path, boolean isData) {

    public static final String NETWORK = "network";
    public static final String GATEWAY = "gateway";

    /** The place of a file; a path that no backup has is refused. */
    public static ArchivePlace of(String file) throws BackupRefused {
        List<String> parts = List.of(file.split("/"));
        if (parts.getFirst().equals(GATEWAY) && parts.size() > 1) {
            return new ArchivePlace(GATEWAY, true);
        }
        if (parts.getFirst().equals(NETWORK) && parts.size() > 2) {
            return switch (parts.get(1)) {
                case "fabric" ->
                    place(parts, 4, parts.size() > 3 && parts.get(3).equals("production"));
                case "crypto" -> place(parts, 4, false);
                case "ledger" -> parts.get(2).equals("private") ? place(parts, 4, true) : place(parts, 3, true);
                default -> throw unknown(file);
            };
        }
        throw unknown(file);
    }

    private static ArchivePlace place(List<String> parts, int depth, boolean isData) {
        return new ArchivePlace(String.join("/", parts.subList(0, Math.min(depth, parts.size()))), isData);
    }

    private static BackupRefused unknown(String file) {
        return new BackupRefused("It holds %s, which is no part of a backup".formatted(file));
    }
}

package org.portolan.network.backup.archive;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup contains: the first entry of its archive.
 *
 * @param product what made it
 * @param keysLeftOut files with private keys that are not in it, because nobody asked for them
 * @param files everything else in the archive, in its order
 */
public record BackupManifest(
        int format,
        String product,
        Instant made,
        String engine,
        String organisation,
        boolean withKeys,
        List<PeerCopy> peers,
        List<String> keysLeftOut,
        List<BackedUpFile> files) {

    public static final int FORMAT = 1;
    public static final String NAME = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public BackupManifest {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(organisation, "organisation");
        peers = List.copyOf(peers);
        keysLeftOut = List.copyOf(keysLeftOut);
        files = List.copyOf(files);
        requireNoneInTheWayOfAnother(files);
    }

    private static void requireNoneInTheWayOfAnother(List<BackedUpFile> files) {
        Set<String> paths = new HashSet<>();
        files.forEach(file -> {
            if (!paths.add(file.path())) {
                throw new IllegalArgumentException("it names %s twice".formatted(file.path()));
            }
        });
        for (String path : List.copyOf(paths)) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (paths.contains(path.substring(0, slash))) {
                    throw new IllegalArgumentException("%s is a file and a folder".formatted(path.substring(0, slash)));
                }
            }
        }
    }

    /** The bytes of all files. */
    public long size() {
        return files.stream().mapToLong(BackedUpFile::size).sum();
    }

    /** Whether a gateway's data are in it. */
    public boolean hasGateway() {
        return files.stream().anyMatch(file -> file.path().startsWith(ArchivePlace.GATEWAY + "/"));
    }

    /** As JSON in UTF-8, as it stands in the archive. */
    public byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static BackupManifest parse(byte[] bytes) throws BackupRefused {
        try {
            int format = JSON.readTree(bytes).path("format").asInt(0);
            if (format != FORMAT) {
                throw new BackupRefused(
                        "It is a backup of format %d; this version reads format %d".formatted(format, FORMAT));
            }
            return JSON.readValue(bytes, BackupManifest.class);
        } catch (JacksonException e) {
            throw new BackupRefused("Its manifest cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}

package org.portolan.network.backup.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.portolan.network.file.Privacy;

/** Writes an archive that appears under its name when all of it is on the disk, and not before. */
public final class ArchiveWriter {

    private static final int BUFFER = 1024 * 1024;

    private final Path file;
    private final Progress progress;

    public ArchiveWriter(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** Where an archive is until it is whole. */
    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** Writes the manifest and every file that it names, from where they lie under {@code content}. */
    public void write(BackupManifest manifest, Path content) throws IOException, BackupRefused {
        Path part = unfinished(file);
        Files.deleteIfExists(part);
        try {
            try (FileChannel channel = Privacy.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                TarArchiveOutputStream out = open(Channels.newOutputStream(channel));
                write(out, manifest, content);
                out.finish();
                out.close();
            }
            forceAndName(part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void forceAndName(Path part) throws IOException {
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static TarArchiveOutputStream open(OutputStream file) throws IOException {
        GzipParameters fast = new GzipParameters();
        // What fills a backup is compressed already: tables by their database, certificates hardly at all.
        fast.setCompressionLevel(Deflater.BEST_SPEED);
        TarArchiveOutputStream out = new TarArchiveOutputStream(
                new GzipCompressorOutputStream(new BufferedOutputStream(file, BUFFER), fast), "UTF-8");
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return out;
    }

    private void write(TarArchiveOutputStream out, BackupManifest manifest, Path content)
            throws IOException, BackupRefused {
        byte[] first = manifest.bytes();
        out.putArchiveEntry(entry(BackupManifest.NAME, first.length));
        out.write(first);
        out.closeArchiveEntry();
        long all = manifest.size();
        long[] done = {0};
        for (BackedUpFile each : manifest.files()) {
            out.putArchiveEntry(entry(each.path(), each.size()));
            try (InputStream in = Files.newInputStream(content.resolve(each.path()))) {
                String hash = Hashing.copy(in, out::write, bytes -> {
                    done[0] += bytes;
                    progress.at("archived", done[0], all);
                });
                if (!hash.equals(each.sha256())) {
                    throw new BackupRefused("%s changed while it was archived; try again".formatted(each.path()));
                }
            }
            out.closeArchiveEntry();
        }
    }

    private static TarArchiveEntry entry(String path, long size) {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(size);
        entry.setMode(0600);
        entry.setModTime(0);
        entry.setIds(0, 0);
        entry.setNames("", "");
        return entry;
    }
}

package org.portolan.network.backup.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.portolan.network.file.FileTrouble;
import org.portolan.network.file.GivenFile;

/**
 * Reads an archive that may have been damaged, or made to do harm: nothing is taken from it that its manifest does not
 * name, in that order, with that size and that hash.
 */
public final class ArchiveReader implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 64 * 1024 * 1024;
    /** What a tar archive adds to a file at most: its header, that of a long name, and what fills the last block. */
    private static final long ADDED = 8 * 1024;

    private final Path file;
    private final LimitedInput bytes;
    private final TarArchiveInputStream archive;
    private final BackupManifest manifest;

    private ArchiveReader(Path file) throws IOException, BackupRefused {
        this.file = file;
        InputStream packed = new BufferedInputStream(Files.newInputStream(file));
        try {
            this.bytes = new LimitedInput(new GzipCompressorInputStream(packed), LARGEST_MANIFEST);
            this.archive = new TarArchiveInputStream(bytes, "UTF-8");
            this.manifest = readManifest();
        } catch (IOException | BackupRefused e) {
            packed.close();
            throw e;
        }
        bytes.allow(manifest.size() + ADDED * (manifest.files().size() + 2L));
    }

    /** Opens an archive and reads its manifest. */
    public static ArchiveReader open(Path file) throws IOException, BackupRefused {
        GivenFile.noFolder(file);
        try {
            return new ArchiveReader(file);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | BackupRefused e) {
            throw new BackupRefused("%s is no whole backup: %s".formatted(file, FileTrouble.words(e)), e);
        }
    }

    private BackupManifest readManifest() throws IOException, BackupRefused {
        TarArchiveEntry first = archive.getNextEntry();
        if (first == null
                || !first.getName().equals(BackupManifest.NAME)
                || first.getSize() > LARGEST_MANIFEST
                || !first.isFile()) {
            throw new BackupRefused("it does not begin with a manifest");
        }
        BackupManifest read = BackupManifest.parse(archive.readNBytes((int) first.getSize()));
        for (BackedUpFile each : read.files()) {
            ArchivePlace.of(each.path());
        }
        return read;
    }

    /** What the archive says it holds, which was read and checked at the opening. */
    public BackupManifest manifest() {
        return manifest;
    }

    /** Where contents go; what fails there is thrown unchecked, to be told from a damaged archive. */
    @FunctionalInterface
    public interface Target {
        /** Opens what the content is written to. */
        Hashing.Sink open(BackedUpFile file);

        /** The content was what the manifest says. */
        default void finish() {}
    }

    /** Reads everything, and tells of the first thing that is not as the manifest says. */
    public void verify(Progress progress) throws IOException, BackupRefused {
        readAll(each -> (piece, offset, length) -> {}, "verified", progress);
    }

    /**
     * Has each file written to the target; refused at the first that is not as the manifest has it, or if more follows.
     */
    public void readAll(Target target, String work, Progress progress) throws IOException, BackupRefused {
        try {
            long all = manifest.size();
            long[] done = {0};
            for (BackedUpFile expected : manifest.files()) {
                requireNext(expected);
                String hash = Hashing.copy(archive, target.open(expected), read -> {
                    done[0] += read;
                    progress.at(work, done[0], all);
                });
                if (!hash.equals(expected.sha256())) {
                    throw new BackupRefused("%s in it is damaged".formatted(expected.path()));
                }
                target.finish();
            }
            if (archive.getNextEntry() != null) {
                throw new BackupRefused("it contains more than its manifest says");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IOException | BackupRefused e) {
            throw new BackupRefused("%s is no whole backup: %s".formatted(file, FileTrouble.words(e)), e);
        }
    }

    private void requireNext(BackedUpFile expected) throws IOException, BackupRefused {
        TarArchiveEntry entry = archive.getNextEntry();
        if (entry == null) {
            throw new BackupRefused("it ends before " + expected.path());
        }
        if (!entry.isFile()
                || entry.isLink()
                || entry.isSymbolicLink()
                || !entry.getName().equals(expected.path())
                || entry.getSize() != expected.size()) {
            throw new BackupRefused("it contains '%s' where its manifest says %s of %d bytes"
                    .formatted(entry.getName(), expected.path(), expected.size()));
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

package org.portolan.network.embedded.ledger.blocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a chain in one folder: records are appended to the last one, which rolls when it is full. */
public final class BlockFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BlockFiles.class);

    /** The stores beside the blocks fail badly on a full disk, so blocks end before it is full. */
    private static final long RESERVE_BYTES = 32L * 1024 * 1024;

    private final Path directory;
    private final long rollBytes;
    private final LongSupplier usableBytes;
    private final List<BlockFile> files = new ArrayList<>();

    private BlockFiles(Path directory, long rollBytes, LongSupplier usableBytes) {
        this.directory = directory;
        this.rollBytes = rollBytes;
        this.usableBytes = usableBytes;
    }

    /** {@code usableBytes} says how much the disk still takes. */
    public static BlockFiles open(Path directory, long rollBytes, LongSupplier usableBytes) {
        BlockFiles files = new BlockFiles(directory, rollBytes, usableBytes);
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            do {
                files.addFile();
            } while (Files.exists(files.path(files.files.size())));
            files.checkNoneMissing();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the block files in " + directory, e);
        }
        return files;
    }

    /** Returns when the record is on the disk. */
    public synchronized Location append(byte[] content) throws IOException {
        if (usableBytes.getAsLong() < RESERVE_BYTES + content.length) {
            throw new IOException("the disk that holds " + directory + " is full: less than " + RESERVE_BYTES
                    + " bytes would be left");
        }
        if (last().size() > 0 && last().size() + content.length > rollBytes) {
            addFile();
        }
        return new Location(files.size() - 1, last().append(content));
    }

    /** A record whole; a {@link CorruptLedgerException} where the file ends in it or its checksum is another. */
    public byte[] read(Location location) {
        try {
            BlockFile file = file(location.file());
            return file.read(location.offset())
                    .orElseThrow(() ->
                            new CorruptLedgerException(file.path(), location.offset(), "the file ends in this record"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read block at " + location + " in " + directory, e);
        }
    }

    /** Every record from here to the end; cuts an incomplete last one, refuses an incomplete one anywhere else. */
    public void scan(Location from, RecordVisitor visitor) {
        try {
            Location next = from;
            while (next.file() < files.size()) {
                next = visit(next, visitor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the block files in " + directory, e);
        }
    }

    private Location visit(Location at, RecordVisitor visitor) throws IOException {
        BlockFile file = file(at.file());
        if (at.offset() > file.size()) {
            throw new CorruptLedgerException(file.path(), at.offset(), "the file ends before this record");
        }
        if (at.offset() == file.size()) {
            return new Location(at.file() + 1, 0);
        }
        Optional<byte[]> content = file.read(at.offset());
        if (content.isEmpty()) {
            cutTornTail(at, file);
            return new Location(at.file() + 1, 0);
        }
        visitor.visit(at, content.get());
        return new Location(at.file(), at.offset() + RecordHeader.BYTES + content.get().length);
    }

    private void cutTornTail(Location at, BlockFile file) throws IOException {
        if (at.file() != files.size() - 1) {
            throw new CorruptLedgerException(
                    file.path(), at.offset(), "the file ends in this record, but is not the last file");
        }
        LOG.warn(
                "block file {} ends in a record that was still being written: cut at offset {}",
                file.path(),
                at.offset());
        file.cut(at.offset());
    }

    private void checkNoneMissing() throws IOException {
        try (var paths = Files.list(directory)) {
            if (paths.count() != files.size()) {
                throw new CorruptLedgerException("block file " + path(files.size()) + " is missing");
            }
        }
    }

    private void addFile() throws IOException {
        files.add(BlockFile.open(path(files.size())));
        try (FileChannel folder = FileChannel.open(directory)) {
            folder.force(true);
        }
    }

    private synchronized BlockFile file(int number) {
        if (number >= files.size()) {
            throw new CorruptLedgerException("block file " + path(number) + " is missing");
        }
        return files.get(number);
    }

    private BlockFile last() {
        return files.getLast();
    }

    /** The file of this number, the first being 0; it need not exist. */
    public Path path(int number) {
        return directory.resolve("blocks-%06d".formatted(number));
    }

    /** What the disk that holds this folder still takes. */
    public static long usableBytes(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask for the space left at " + directory, e);
        }
    }

    @Override
    public synchronized void close() {
        for (BlockFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("cannot close {}", file.path(), e);
            }
        }
    }

    /** Takes one record of a scan. */
    public interface RecordVisitor {
        /** Called once for each record, in the order in which they were appended. */
        void visit(Location location, byte[] content);
    }
}

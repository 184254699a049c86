package org.portolan.network.embedded.ledger.blocks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** One file of records, one after the other. */
final class BlockFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private BlockFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static BlockFile open(Path path) throws IOException {
        return new BlockFile(
                path,
                FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Returns when the record is on the disk. A failed write leaves the file as it was, as far as the disk allows. */
    long append(byte[] content) throws IOException {
        long offset = channel.size();
        try {
            ByteBuffer[] parts = {RecordHeader.of(content).encoded(), ByteBuffer.wrap(content)};
            channel.position(offset);
            while (parts[1].hasRemaining()) {
                channel.write(parts);
            }
            channel.force(false);
            return offset;
        } catch (IOException e) {
            truncate(offset, e);
            throw e;
        }
    }

    private void truncate(long size, IOException cause) {
        try {
            channel.truncate(size);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Empty where the file ends before the record does; anything else that does not fit is corruption. */
    Optional<byte[]> read(long offset) throws IOException {
        ByteBuffer head = fill(ByteBuffer.allocate(RecordHeader.BYTES), offset);
        if (head.hasRemaining()) {
            return Optional.empty();
        }
        RecordHeader header = header(head.flip(), offset);
        if (channel.size() - offset - RecordHeader.BYTES < header.length()) {
            return Optional.empty();
        }
        byte[] content = fill(ByteBuffer.allocate(header.length()), offset + RecordHeader.BYTES)
                .array();
        if (!header.fits(content)) {
            throw new CorruptLedgerException(path, offset, "the record's checksum does not fit its content");
        }
        return Optional.of(content);
    }

    private RecordHeader header(ByteBuffer bytes, long offset) {
        try {
            return RecordHeader.decoded(bytes);
        } catch (IllegalArgumentException e) {
            throw new CorruptLedgerException(path, offset, e.getMessage());
        }
    }

    private ByteBuffer fill(ByteBuffer buffer, long offset) throws IOException {
        long position = offset;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position);
            if (count < 0) {
                break;
            }
            position += count;
        }
        return buffer;
    }

    /** Cuts what stands behind the last whole record. */
    void cut(long size) throws IOException {
        channel.truncate(size);
        channel.force(true);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

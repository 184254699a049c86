package org.portolan.network.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.network.backup.archive.ArchiveReader;
import org.portolan.network.backup.archive.BackedUpFile;
import org.portolan.network.backup.archive.Hashing;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.Folders;
import org.portolan.network.file.Privacy;

/** Writes the files of an archive to where each belongs, on the disk before the next is begun; others it passes by. */
final class Unpacking implements ArchiveReader.Target, AutoCloseable {

    private final Function<BackedUpFile, Optional<Path>> place;
    private Optional<FileChannel> current = Optional.empty();

    Unpacking(Function<BackedUpFile, Optional<Path>> place) {
        this.place = place;
    }

    @Override
    public Hashing.Sink open(BackedUpFile file) {
        Optional<Path> path = place.apply(file);
        return path.isPresent() ? create(path.get()) : (_, _, _) -> {};
    }

    private Hashing.Sink create(Path path) {
        try {
            AtomicFiles.createFolder(Folders.above(path));
            FileChannel channel = Privacy.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            current = Optional.of(channel);
            return (piece, offset, length) -> write(channel, ByteBuffer.wrap(piece, offset, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel channel, ByteBuffer piece) {
        try {
            while (piece.hasRemaining()) {
                channel.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() {
        try {
            if (current.isPresent()) {
                current.get().force(true);
            }
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (current.isPresent()) {
            current.get().close();
            current = Optional.empty();
        }
    }
}

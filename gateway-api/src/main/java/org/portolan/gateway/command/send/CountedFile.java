package org.portolan.gateway.command.send;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.portolan.gateway.command.telling.Progress;

/** A file as the body of a request; a bar shows how much of it has gone. */
final class CountedFile extends FilterInputStream {

    private static final int STEPS = 100;

    private final Progress progress;
    private final long length;
    private long sent;
    private long shown = -1;

    private CountedFile(InputStream in, long length, Progress progress) {
        super(in);
        this.length = length;
        this.progress = progress;
    }

    static BodyPublisher of(Path file, Progress progress) throws IOException {
        long length = Files.size(file);
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> {
            try {
                return new CountedFile(Files.newInputStream(file), length, progress);
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
        });
        return length == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, length);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        sent += more;
        long step = sent * STEPS / length;
        if (step != shown) {
            shown = step;
            progress.bar("per cent sent", (int) step, STEPS);
        }
    }
}

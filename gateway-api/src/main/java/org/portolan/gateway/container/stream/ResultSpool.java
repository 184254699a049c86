package org.portolan.gateway.container.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.portolan.gateway.file.PrivateFiles;

/**
 * Holds results on disk until the caller reads them. Many clients read nothing before they have sent everything; without
 * a place for the results between, the two sides would wait for each other.
 */
final class ResultSpool implements AutoCloseable {

    private final FileChannel file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long written;
    private boolean ended;

    ResultSpool(Path folder) throws IOException {
        Path path = PrivateFiles.createTemporary(folder, "results-", ".ndjson");
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void append(byte[] lines) throws IOException {
        lock.lock();
        try {
            ByteBuffer content = ByteBuffer.wrap(lines);
            while (content.hasRemaining()) {
                written += file.write(content, written);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more results will come. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Copies all results as they come; returns when the end was copied. */
    void copyTo(OutputStream out) throws IOException, InterruptedException {
        byte[] step = new byte[64 * 1024];
        long position = 0;
        while (awaitMore(position)) {
            int count = file.read(ByteBuffer.wrap(step), position);
            out.write(step, 0, count);
            out.flush();
            position += count;
        }
    }

    private boolean awaitMore(long position) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (position == written && !ended) {
                changed.await();
            }
            return position < written;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package org.portolan.gateway.container.stream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Cuts a stream into lines, which end with CR, LF or both, in a thread of its own, and reads no further ahead than some
 * megabytes. It reads nothing before a line is asked for: a body that breaks off at once must find its answer begun.
 */
final class NdjsonLines implements EventLines {

    private static final int AHEAD = 2 * 1024 * 1024;
    private static final int OVERHEAD = 64;

    private static final Reason TOO_LONG =
            Reason.of(ReasonCode.LINE_TOO_LONG, "The line is longer than the gateway takes.");

    private final InputStream in;
    private final int longest;
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final BlockingQueue<Found> found = new LinkedBlockingQueue<>();
    private final Thread reader;

    private final byte[] line;
    private int length;
    private long number = 1;
    private boolean afterReturn;

    NdjsonLines(InputStream in, int longest) {
        this.in = new MarkedEnd(in);
        this.longest = longest;
        this.line = new byte[longest];
        this.reader = Thread.ofVirtual().name("ndjson-reader").unstarted(this::read);
    }

    @Override
    public @Nullable Found poll(Duration patience) throws InterruptedException {
        if (reader.getState() == Thread.State.NEW) {
            reader.start();
        }
        Found next = found.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null) {
            ahead.release(weight(next));
        }
        return next;
    }

    @Override
    public void stop() {
        reader.interrupt();
    }

    private void read() {
        boolean complete = false;
        try {
            byte[] buffer = new byte[16 * 1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                for (int index = 0; index < count; index++) {
                    take(buffer[index]);
                }
            }
            endLine();
            complete = true;
        } catch (IOException stopped) {
            complete = false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | NullPointerException over) {
            // The web server takes the stream of a request that is over apart while it is read.
            complete = false;
        }
        found.add(new End(complete));
    }

    private void take(byte character) throws InterruptedException {
        boolean second = character == '\n' && afterReturn;
        afterReturn = character == '\r';
        if (second) {
            return;
        }
        if (character == '\n' || character == '\r') {
            endLine();
            number++;
        } else if (length < longest) {
            line[length++] = character;
        } else {
            length = longest + 1;
        }
    }

    private void endLine() throws InterruptedException {
        if (length > longest) {
            add(new Unreadable(number, TOO_LONG));
        } else if (!isBlank()) {
            add(new Line(number, Arrays.copyOf(line, length)));
        }
        length = 0;
    }

    private void add(Found complete) throws InterruptedException {
        ahead.acquire(weight(complete));
        found.add(complete);
    }

    private boolean isBlank() {
        for (int index = 0; index < length; index++) {
            if (line[index] != ' ' && line[index] != '\r' && line[index] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static int weight(Found found) {
        return switch (found) {
            case Line line -> OVERHEAD + line.content().length;
            case Unreadable unreadable -> OVERHEAD;
            case End end -> 0;
        };
    }
}

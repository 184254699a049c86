package org.portolan.network.command.option;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until this process is told to end, and keeps the process alive until everything it started has stopped. */
public final class StopSignal implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 20;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private StopSignal() {}

    /** From now on a signal (SIGTERM, Ctrl-C) is answered by an orderly stop. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(signal::stop));
        return signal;
    }

    /** Also takes the end of the input as such a signal: whoever held its other end is gone. */
    void listenToEndOf(InputStream input) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                input.transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // A broken pipe says the same as its end.
            }
            told.countDown();
        });
    }

    /** Whether the signal came within the time. */
    public boolean await(Duration atMost) throws InterruptedException {
        return told.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        told.countDown();
        try {
            stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that everything has stopped. */
    @Override
    public void close() {
        stopped.countDown();
    }
}

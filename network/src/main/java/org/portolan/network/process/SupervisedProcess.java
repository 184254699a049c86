package org.portolan.network.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.portolan.network.file.Privacy;
import org.portolan.network.waiting.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A child process that is started again, after a pause, whenever it ends by itself, until this is closed. */
public final class SupervisedProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GOOD_RUN = Duration.ofMinutes(1);

    private final String name;
    private final Path logFile;
    private final PrintStream log;
    private final Clock clock;
    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));
    private volatile ChildProcess child;
    private Instant started;
    private boolean closed;
    private boolean held;
    private Thread supervisor = Thread.ofVirtual().unstarted(() -> {});

    private SupervisedProcess(String name, Path logFile, List<String> command, Clock clock)
            throws IOException, ProcessFailed {
        this.name = name;
        this.logFile = logFile;
        this.log = new PrintStream(
                Channels.newOutputStream(Privacy.open(logFile, StandardOpenOption.CREATE, StandardOpenOption.APPEND)),
                true,
                StandardCharsets.UTF_8);
        this.clock = clock;
        this.started = clock.instant();
        this.child = ChildProcess.start(command, log);
    }

    /** Starts the process; what it prints is appended to the log file. */
    public static SupervisedProcess start(String name, Path logFile, List<String> command, Clock clock)
            throws IOException, ProcessFailed {
        return new SupervisedProcess(name, logFile, command, clock);
    }

    /** What the process printed before its line {@code ready}. */
    public List<String> awaitReady(Duration atMost) throws ProcessFailed, InterruptedException {
        try {
            return child.ready().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new ProcessFailed(
                    "%s ended before it was ready, with exit code %d; it last said: %s (see %s)"
                            .formatted(name, child.await(), child.lastLine(), logFile),
                    e);
        } catch (TimeoutException e) {
            throw new ProcessFailed(
                    "%s was not ready within %d s; see %s".formatted(name, atMost.toSeconds(), logFile), e);
        }
    }

    /** Whether the process runs at this moment. */
    public boolean isAlive() {
        return child.isAlive();
    }

    /** From now on, starts the process by this command each time it has ended. */
    public void keepAlive(List<String> command) {
        supervisor = Thread.ofVirtual().name(name).start(() -> supervise(command));
    }

    private void supervise(List<String> command) {
        try {
            while (true) {
                int exitCode = child.await();
                if (isClosed()) {
                    return;
                }
                if (wasHeld()) {
                    continue;
                }
                Duration pause = pauseAfter(Duration.between(started, clock.instant()));
                LOG.warn(
                        "{} ended with exit code {}; it starts again in {} ms; see {}",
                        name,
                        exitCode,
                        pause.toMillis(),
                        logFile);
                Thread.sleep(pause);
                startAgain(command);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pauseAfter(Duration run) {
        if (run.compareTo(GOOD_RUN) >= 0) {
            backoff.succeeded();
        }
        return backoff.failed();
    }

    private synchronized void startAgain(List<String> command) {
        // A process that is held, or was released during the pause, is not for this thread to start.
        if (closed || held || child.isAlive()) {
            return;
        }
        started = clock.instant();
        try {
            child = ChildProcess.start(command, log);
        } catch (ProcessFailed e) {
            LOG.warn("{} could not be started again: {}", name, e.getMessage());
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Whether the process was ended on purpose; returns when it has been started again. */
    private synchronized boolean wasHeld() throws InterruptedException {
        boolean wasHeld = held;
        while (held) {
            wait();
        }
        return wasHeld || child.isAlive();
    }

    /** Ends the process and keeps it ended until it is released; returns when it has ended. */
    public void hold(Duration patience) {
        synchronized (this) {
            held = true;
        }
        child.stop(patience);
    }

    /** Starts a process that is held, and keeps it alive as before. */
    public synchronized void release(List<String> command) throws ProcessFailed {
        if (!closed) {
            started = clock.instant();
            child = ChildProcess.start(command, log);
            held = false;
            notifyAll();
        }
    }

    /** Leaves the process running, and leaves it be when it ends: a Ctrl-C reaches it as it reaches this process. */
    public synchronized void letEnd() {
        closed = true;
        supervisor.interrupt();
    }

    @Override
    public void close() {
        letEnd();
        child.stop(PATIENCE);
        log.close();
    }
}

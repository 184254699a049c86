package org.portolan.network.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One run of a child process. Its standard input is a pipe that this process holds open and never writes to, so that a
 * child which watches it ends when this process ends, however it ends. What the child prints goes to a log file.
 */
final class ChildProcess {

    private static final String READY = "ready";
    private static final int SECONDS_TO_DIE = 5;

    private final Process process;
    private final CompletableFuture<List<String>> ready = new CompletableFuture<>();
    private final Thread reader;
    private volatile String lastLine = "";

    private ChildProcess(Process process, PrintStream log) {
        this.process = process;
        // Reading a pipe occupies the thread below a virtual one; a few such children would stop all virtual threads.
        this.reader = Thread.ofPlatform().daemon().start(() -> copyOutput(log));
    }

    static ChildProcess start(List<String> command, PrintStream log) throws ProcessFailed {
        try {
            return new ChildProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), log);
        } catch (IOException e) {
            throw new ProcessFailed("'%s' cannot be started: %s".formatted(command.getFirst(), e.getMessage()), e);
        }
    }

    /** What the process printed before the line that says it is ready; it fails if the process ends without that line. */
    CompletableFuture<List<String>> ready() {
        return ready;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String lastLine() {
        return lastLine;
    }

    /** The exit code, once the process has ended and all it printed is in the log. */
    int await() throws InterruptedException {
        int exitCode = process.waitFor();
        reader.join();
        return exitCode;
    }

    /** Ends the process and its descendants: its input first, then a signal, then by force. */
    void stop(Duration patience) {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        try {
            process.getOutputStream().close();
            // By its handle: Process.destroy would close the output too, and what the process says last would be lost.
            process.toHandle().destroy();
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException _) {
            // The pipe was broken already: the process is gone or about to be killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(family);
    }

    /** Whoever copies the files of a process must not do so while its last write is under way. */
    private static void awaitEnd(List<ProcessHandle> family) {
        try {
            CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(SECONDS_TO_DIE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // A process that the system does not end now ends when its last system call does.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void copyOutput(PrintStream log) {
        List<String> before = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.println(line);
                lastLine = line;
                if (line.equals(READY)) {
                    ready.complete(List.copyOf(before));
                } else if (!ready.isDone()) {
                    before.add(line);
                }
            }
        } catch (IOException e) {
            log.println("(its output ended: " + e.getMessage() + ")");
        } finally {
            ready.completeExceptionally(new ProcessFailed("it ended before it was ready"));
        }
    }
}

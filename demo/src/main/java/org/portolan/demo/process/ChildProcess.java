package org.portolan.demo.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.portolan.demo.telling.DemoFailed;
import org.portolan.gateway.file.FileTrouble;
import org.portolan.gateway.file.PrivateFiles;

/** A program that the demonstration started and stops again with all that it started itself; its output goes to a log file. */
public final class ChildProcess {
    private static final int LINES_SHOWN = 12;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final String name;
    private final List<String> command;
    private final Path log;
    private volatile Process process;

    private ChildProcess(String name, List<String> command, Path log) throws DemoFailed {
        this.name = name;
        this.command = List.copyOf(command);
        this.log = log;
        this.process = launch();
    }

    /**
     * Returns at once, whether the program comes up or not; its output is appended to the log, which its owner alone
     * may read.
     */
    public static ChildProcess start(String name, List<String> command, Path log) throws DemoFailed {
        return new ChildProcess(name, command, log);
    }

    private Process launch() throws DemoFailed {
        try {
            PrivateFiles.create(log);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new DemoFailed("The " + name + " could not be started: " + FileTrouble.words(e) + ".", e);
        }
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Starts a program that ended by itself once more, with the same command. */
    public void startAgain() throws DemoFailed {
        process = launch();
    }

    /** What the program said last, for the one moment in which a user needs it: when it failed. */
    public DemoFailed failure(String what) {
        return new DemoFailed("The " + name + " " + what + ". Its last lines (" + log + "):" + System.lineSeparator()
                + lastLines().indent(4).stripTrailing());
    }

    /** Asks it to end, ends it by force after 15 s, and then what it has started. */
    public void stop() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private String lastLines() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - LINES_SHOWN), all.size()));
        } catch (IOException e) {
            return "(not readable: " + FileTrouble.words(e) + ")";
        }
    }
}

package org.portolan.network.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import picocli.CommandLine;

/** Runs commands as the program does, for tests in other packages. */
public final class Commands {

    private Commands() {}

    /** How a command ended and what it printed. */
    public record Outcome(int exitCode, String out, String err) {}

    public static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = execute(out, err, arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    /** A command that runs until it is closed. */
    public static final class Running implements AutoCloseable {

        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final Thread thread;

        private Running(String... arguments) {
            thread = Thread.ofPlatform().start(() -> execute(out, err, arguments));
        }

        public String out() {
            return out.toString();
        }

        public String err() {
            return err.toString();
        }

        public boolean isAlive() {
            return thread.isAlive();
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static Running start(String... arguments) {
        return new Running(arguments);
    }

    private static int execute(StringWriter out, StringWriter err, String... arguments) {
        CommandLine command = Portolan.commandLine(Clock.systemUTC());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}

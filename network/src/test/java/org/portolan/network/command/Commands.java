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
        CommandLine command = Portolan.commandLine(Clock.systemUTC());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return new Outcome(command.execute(arguments), out.toString(), err.toString());
    }
}

package org.portolan.network.command.option;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does something. What it throws is told as one sentence, so that it catches only what it can say better. */
public abstract class Action implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    protected Action(Clock clock) {
        this.clock = clock;
    }

    /** What certificates are issued and judged by. */
    protected final Clock clock() {
        return clock;
    }

    protected final CommandSpec spec() {
        return spec;
    }

    /** Where it tells what was asked for. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where it tells what is not for the program that its output is piped to. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}

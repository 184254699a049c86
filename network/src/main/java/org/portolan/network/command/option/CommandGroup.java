package org.portolan.network.command.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that is there for the commands below it. */
public abstract class CommandGroup implements Runnable {

    private final String request;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Asks with these words for the command that is missing. */
    protected CommandGroup(String request) {
        this.request = request;
    }

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), request);
    }
}

package org.portolan.network.command.option;

import picocli.CommandLine.Option;

/** The option that says what else than a signal stops a command that runs until it is told to end. */
public final class StopOption {

    @Option(names = "--until-input-ends", description = "Stop when standard input ends, that is, with the starter.")
    private boolean untilInputEnds;

    /** From now on the command is told when to stop. */
    public StopSignal listen() {
        StopSignal signal = StopSignal.listen();
        if (untilInputEnds) {
            signal.listenToEndOf(System.in);
        }
        return signal;
    }
}

package org.portolan.network.command.option;

import java.util.List;
import picocli.CommandLine.Option;

/** The option that says how contracts are served. */
public final class ContractsOption {

    @Option(
            names = "--contracts",
            paramLabel = "WORD",
            arity = "1..*",
            description = "The command that serves the contracts; default: the one in the topology, or the built jar.")
    private List<String> command = List.of();

    /** Its words; none for the usual command. */
    public List<String> command() {
        return List.copyOf(command);
    }
}

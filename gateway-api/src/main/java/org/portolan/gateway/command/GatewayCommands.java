package org.portolan.gateway.command;

import org.portolan.gateway.command.send.EdiCommand;
import org.portolan.gateway.command.send.MovementsCommand;
import org.portolan.gateway.demo.Demo;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code portolan} that deal with gateways; those of the network stand beside the network. */
@Command(
        name = "portolan",
        mixinStandardHelpOptions = true,
        version = "Portolan 0.1.0",
        description = "Customs and ports on one ledger.",
        subcommands = {
            ReadModelCommand.class,
            Demo.class,
            MembersCommand.class,
            EdiCommand.class,
            MovementsCommand.class
        })
public final class GatewayCommands {
    private GatewayCommands() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All commands; what goes wrong is said in a sentence, and the exit code is 1. */
    public static CommandLine commandLine() {
        return new CommandLine(new GatewayCommands()).setExecutionExceptionHandler((exception, _, _) -> {
            System.err.println(exception.getMessage());
            return 1;
        });
    }
}

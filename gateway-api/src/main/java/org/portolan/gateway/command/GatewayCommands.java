package org.portolan.gateway.command;

import java.io.IOException;
import java.util.Optional;
import org.portolan.gateway.command.send.EdiCommand;
import org.portolan.gateway.command.send.MovementsCommand;
import org.portolan.gateway.file.FileTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeGenerator;

/** The commands of {@code portolan} that deal with gateways; those of the network stand beside the network. */
@Command(
        name = "portolan",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Customs and ports on one ledger.",
        subcommands = {ReadModelCommand.class, MembersCommand.class, EdiCommand.class, MovementsCommand.class})
public final class GatewayCommands {
    private GatewayCommands() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All commands; what goes wrong is said in a sentence, and the exit code is 1 where the failure names no other. */
    public static CommandLine commandLine() {
        return new CommandLine(new GatewayCommands()).setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println(sentence(failure));
            command.getErr().flush();
            return failure instanceof IExitCodeGenerator ended ? ended.getExitCode() : 1;
        });
    }

    private static String sentence(Exception failure) {
        return failure instanceof IOException file
                ? FileTrouble.words(file)
                : Optional.ofNullable(failure.getMessage()).orElseGet(() -> "This was not foreseen: " + failure);
    }
}

package org.portolan.network.command;

import java.time.Clock;
import org.portolan.network.command.backup.BackupCommand;
import org.portolan.network.command.chaincode.ChaincodeCommand;
import org.portolan.network.command.doctor.DoctorCommand;
import org.portolan.network.command.identity.IdentityCommand;
import org.portolan.network.command.network.NetworkCommand;
import org.portolan.network.command.option.CommandGroup;
import org.portolan.network.command.orderer.OrdererCommand;
import org.portolan.network.command.organisation.OrganisationCommand;
import org.portolan.network.command.peer.PeerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: identities of a network, and the network itself. */
@Command(
        name = "portolan",
        description = "Makes the identities of a network on Hyperledger Fabric and runs the network.",
        subcommands = {
            IdentityCommand.class,
            NetworkCommand.class,
            ChaincodeCommand.class,
            OrganisationCommand.class,
            OrdererCommand.class,
            PeerCommand.class,
            BackupCommand.class,
            DoctorCommand.class,
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = ProgramVersion.class)
public final class Portolan extends CommandGroup {

    Portolan() {
        super("Say which command to run");
    }

    public static void main(String[] arguments) {
        System.exit(commandLine(Clock.systemUTC()).execute(arguments));
    }

    /** The command line, ready to be executed; the clock is what certificates are issued and judged by. */
    static CommandLine commandLine(Clock clock) {
        return new CommandLine(new Portolan(), new CommandFactory(clock)).setExecutionExceptionHandler(new Failures());
    }
}

package org.portolan.gateway.command;

import java.io.IOException;
import java.nio.file.Path;
import org.portolan.gateway.file.FileTrouble;
import org.portolan.gateway.founding.Founding;
import org.portolan.gateway.founding.FoundingFailed;
import org.portolan.gateway.ledger.profile.Connection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code portolan members}: who takes part in a network as what. */
@Command(
        name = "members",
        mixinStandardHelpOptions = true,
        description = "Writes who takes part in a network, and as what.")
final class MembersCommand {

    /** Founds a network; on one that is founded it changes nothing. */
    @Command(
            name = "found",
            mixinStandardHelpOptions = true,
            description = "Writes the first members into both chaincodes, once; a founded network is left as it is.")
    int found(
            @Option(
                            names = "--connection",
                            required = true,
                            paramLabel = "FILE",
                            description = "The connection.json that 'portolan network up' wrote.")
                    Path connection,
            @Option(
                            names = "--founder",
                            required = true,
                            paramLabel = "MSP",
                            description = "The member whose user admin signs.")
                    String founder,
            @Option(
                            names = "--members",
                            required = true,
                            paramLabel = "FILE",
                            description = "A JSON array of members: mspId, name, capacities.")
                    Path members)
            throws IOException, FoundingFailed {
        new Founding(Connection.read(connection)).found(founder, FileTrouble.read(members));
        System.out.println("The members are on the ledger.");
        return 0;
    }
}

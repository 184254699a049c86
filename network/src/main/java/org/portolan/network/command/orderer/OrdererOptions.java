package org.portolan.network.command.orderer;

import java.io.IOException;
import org.portolan.network.address.Address;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.consenter.OrdererDescription;
import org.portolan.network.fabric.update.UpdateRefused;
import org.portolan.network.file.Folders;
import org.portolan.network.identity.OrganisationFolder;
import picocli.CommandLine.Option;

/** Which orderer of the organisation it is about. */
final class OrdererOptions {

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "The orderer's name among the organisation's identities, such as orderer4.")
    private String name = "";

    @Option(
            names = "--address",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Where clients and other orderers reach it.")
    private String address = "";

    String name() {
        return name;
    }

    Address address() {
        return address(address);
    }

    static Address address(String written) {
        return Address.parse(written)
                .filter(parsed -> parsed.port() != 0)
                .orElseThrow(() -> new CommandFailed("--address '%s' %s"
                        .formatted(written, Address.fault(written, "is no address such as 127.0.0.1:7050"))));
    }

    OrdererDescription description(ActingOptions acting, String mspId) throws IOException, UpdateRefused {
        return OrdererDescription.of(folder(acting), mspId, name, address());
    }

    /** The identities of the organisation, in which the acting user's are too. */
    static OrganisationFolder folder(ActingOptions acting) throws IOException {
        return new OrganisationFolder(
                Folders.above(Folders.above(acting.userFolder().toAbsolutePath().normalize())));
    }
}

package org.portolan.network.command.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.orderer.OrdererEndpoint;
import org.portolan.network.fabric.peer.Administrator;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.msp.SigningIdentity;
import picocli.CommandLine.Option;

/** The options that say for whom one acts on a running network, which may have been started on another machine. */
public final class ActingOptions {

    @Option(
            names = "--connection",
            paramLabel = "FILE",
            description = "How to reach the network; default: ${DEFAULT-VALUE}.")
    private Path connection = Path.of(".portolan/network/connection.json");

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "NAME",
            description = "The organisation that one acts for, by its name or MSP id.")
    private String organisation = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The organisation's user who signs; default: ${DEFAULT-VALUE}.")
    private String user = "admin";

    public ActingOptions() {}

    /** How to reach the network. */
    public ConnectionFile connection() throws IOException {
        if (!Files.exists(connection)) {
            throw new CommandFailed(connection + " does not exist; it is there while a network is ready, and"
                    + " --connection says where");
        }
        return ConnectionFile.readFile(connection);
    }

    /** The organisation that is acted for. */
    public ConnectionFile.Organisation organisation() throws IOException {
        ConnectionFile network = connection();
        return network.organisation(organisation)
                .orElseThrow(() -> new CommandFailed("%s knows no organisation '%s'; it knows %s"
                        .formatted(
                                connection,
                                organisation,
                                network.organisations().stream()
                                        .map(ConnectionFile.Organisation::name)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Who signs, and at which peer. */
    public Administrator administrator() throws IOException {
        ConnectionFile.Organisation acting = organisation();
        return new Administrator(
                acting.hostName(),
                address(acting.hostName(), acting.peer()),
                path(acting.tlsCa()),
                acting.mspId(),
                folder(acting.name(), acting.users()).resolve("msp"));
    }

    /** Opens a session of the user at the organisation's peer. */
    public PeerSession open(Clock clock) throws IOException {
        Administrator acting = administrator();
        return readable(() -> PeerSession.open(acting, clock));
    }

    /** The user as somebody who changes the channel's configuration, which an organisation without a peer may do too. */
    public ChannelAdministrator openChannel(Clock clock) throws IOException {
        String channel = connection().channel();
        Optional<ConnectionFile.Orderer> ordering = orderingOnly();
        Path msp = userFolder().resolve("msp");
        String mspId =
                ordering.isPresent() ? ordering.get().mspId() : organisation().mspId();
        SigningIdentity identity = readable(() -> SigningIdentity.load(msp, mspId));
        return ordering.isPresent()
                ? ChannelAdministrator.atOrderers(channel, identity, orderers(), clock)
                : ChannelAdministrator.atPeer(open(clock), channel, identity, orderers(), clock);
    }

    /** The folder of the user's identity, among those of the organisation's other users. */
    public Path userFolder() throws IOException {
        Optional<ConnectionFile.Orderer> ordering = orderingOnly();
        return ordering.isPresent()
                ? folder(ordering.get().organisation(), ordering.get().users())
                : folder(organisation().name(), organisation().users());
    }

    /** An orderer of the organisation, if it runs orderers but no peer. */
    private Optional<ConnectionFile.Orderer> orderingOnly() throws IOException {
        ConnectionFile network = connection();
        return network.orderers().stream()
                .filter(_ -> network.organisation(organisation).isEmpty())
                .filter(each -> organisation.equals(each.organisation()) || organisation.equals(each.mspId()))
                .findFirst();
    }

    private Path folder(String owner, Map<String, String> users) {
        return Optional.ofNullable(users.get(user))
                .map(this::path)
                .orElseThrow(() -> new CommandFailed("%s has no user '%s' in %s; it has %s"
                        .formatted(
                                owner,
                                user,
                                connection,
                                users.isEmpty() ? "none" : String.join(", ", users.keySet()))));
    }

    /** Where updates of the channel's configuration are sent. */
    public List<OrdererEndpoint> orderers() throws IOException {
        List<OrdererEndpoint> orderers = new ArrayList<>();
        for (ConnectionFile.Orderer each : connection().orderers()) {
            orderers.add(
                    new OrdererEndpoint(each.hostName(), address(each.hostName(), each.address()), path(each.tlsCa())));
        }
        return orderers;
    }

    private Address address(String owner, String written) {
        return Address.parse(written)
                .orElseThrow(() -> new CommandFailed("%s gives %s the address '%s', which %s; it must be host:port"
                        .formatted(connection, owner, written, Address.fault(written, "is none"))));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T readable(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new CommandFailed(
                    "The identity of %s of %s cannot be read: %s".formatted(user, organisation, e.getMessage()), e);
        }
    }

    /** A path in the file, which is relative to the file's folder where it is relative. */
    public Path path(String written) {
        return connection.toAbsolutePath().resolveSibling(written);
    }
}

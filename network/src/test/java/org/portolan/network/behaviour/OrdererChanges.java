package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.portolan.network.command.Commands;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.launch.ConnectionFile;

/** What Singapore and the others do to change who orders, by the commands that they would use. */
final class OrdererChanges {

    static final String EXTRA = "extra";

    private final Path folder;
    private final String address;

    private OrdererChanges(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    /** In a running network's folder, with the identities of one more orderer of Singapore. */
    static OrdererChanges in(Path folder) throws Exception {
        String definitions = Files.readString(TestNetworkIdentities.definitionsFile());
        Path more = Files.writeString(
                folder.resolve("organisations.yaml"),
                definitions.replace("orderers: [orderer1]", "orderers: [orderer1, %s]".formatted(EXTRA)));
        run("identity", "generate", "--identities", more.toString(), "--folder", folder + "/crypto");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new OrdererChanges(folder, "127.0.0.1:" + free.getLocalPort());
        }
    }

    /** Where the additional orderer is reached. */
    String address() {
        return address;
    }

    /** The address of an orderer that was there from the beginning. */
    String addressOf(String hostName) throws Exception {
        return connection().orderers().stream()
                .filter(each -> each.hostName().equals(hostName))
                .map(ConnectionFile.Orderer::address)
                .findFirst()
                .orElseThrow();
    }

    void renewIdentity(String name) {
        run("identity", "renew", "--folder", folder + "/crypto", "--organisation", "sgcustoms", "--name", name);
    }

    /** Proposes a change as Singapore, lets the others sign, and has it in force. */
    String change(List<String> signers, String... command) throws Exception {
        Path file = folder.resolve("update.json");
        String proposed = run(Stream.concat(
                        Stream.of("orderer"),
                        Stream.concat(
                                Stream.of(command),
                                Stream.of(
                                        "--connection",
                                        connectionFile(),
                                        "--organisation",
                                        "sgcustoms",
                                        "--out",
                                        file.toString())))
                .toArray(String[]::new));
        for (String signer : signers) {
            run(
                    "organisation",
                    "sign",
                    "--digest",
                    Administration.digest(proposed),
                    "--connection",
                    connectionFile(),
                    "--organisation",
                    signer,
                    file.toString());
        }
        run(
                "organisation",
                "submit",
                "--connection",
                connectionFile(),
                "--organisation",
                "sgcustoms",
                "--patience",
                "60",
                file.toString());
        return proposed;
    }

    /** Runs the additional orderer; returns when it takes part. */
    Commands.Running up() throws Exception {
        Commands.Running running = Commands.start(
                "orderer",
                "up",
                "--connection",
                connectionFile(),
                "--organisation",
                "sgcustoms",
                "--name",
                EXTRA,
                "--address",
                address,
                "--data",
                folder.resolve(EXTRA).toString());
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> running.out().contains("ready") || !running.isAlive());
        assertThat(running.isAlive()).as(running.err()).isTrue();
        return running;
    }

    private static String run(String... arguments) {
        Commands.Outcome outcome = Commands.run(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private ConnectionFile connection() throws Exception {
        return ConnectionFile.read(folder).orElseThrow();
    }

    private String connectionFile() {
        return ConnectionFile.in(folder).toString();
    }
}

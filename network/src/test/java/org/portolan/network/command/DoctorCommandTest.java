package org.portolan.network.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.EchoContracts;
import org.portolan.network.launch.EmbeddedNetwork;
import org.portolan.network.launch.NetworkPlan;
import org.portolan.network.launch.SmallNetwork;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doctor on the command line, over the embedded engine. */
class DoctorCommandTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void says_that_there_is_nothing_to_examine() {
        assertThat(doctor("--data", folder.resolve("nowhere").toString())).isEqualTo(1);

        assertThat(err.toString()).startsWith("portolan: There is nothing to examine: ");
    }

    @Test
    void examines_what_is_to_be_started_and_fails_when_its_port_is_taken() throws Exception {
        try (ServerSocket occupier = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            SmallNetwork small = SmallNetwork.in(folder, occupier.getLocalPort());

            assertThat(before(small, "--json")).isEqualTo(1);

            JsonNode peer = about("peer0.customs");
            assertThat(peer.get("check").asString()).isEqualTo("address");
            assertThat(peer.get("severity").asString()).isEqualTo("fault");
            assertThat(peer.get("advice").asString())
                    .isEqualTo("End that process, or give this node another address in the topology.");
        }
        assertThat(before(SmallNetwork.in(folder, 0))).as(out.toString()).isZero();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void examines_a_network_that_runs() throws Exception {
        SmallNetwork small = SmallNetwork.in(folder, 0);
        NetworkPlan plan = NetworkPlan.read(small.topology(), small.identities(), EchoContracts.command());
        try (DataFolder data = DataFolder.take(small.data());
                EmbeddedNetwork network = EmbeddedNetwork.start(plan, data, Duration.ofSeconds(60), CLOCK)) {
            assertThat(network.trouble()).isEmpty();
            assertThat(doctor("--data", small.data().toString()))
                    .as(out.toString())
                    .isZero();
        }

        assertThat(out.toString().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "peer0.customs",
                        "orderer0.orderer",
                        "ok chaincodes has the packages of echo 1",
                        "ok anchors each of 1 organisations has an anchor peer")
                .anyMatch(line -> line.startsWith("ok reach answers on 127.0.0.1:"))
                .anyMatch(line -> line.startsWith("ok height has "))
                .anyMatch(line -> line.startsWith("0 fault(s), "));
    }

    private JsonNode about(String node) {
        for (JsonNode finding : JsonMapper.shared().readTree(out.toString())) {
            if (finding.get("about").asString().equals(node)) {
                return finding;
            }
        }
        throw new AssertionError(out.toString());
    }

    private int before(SmallNetwork small, String... more) {
        String[] options = {
            "--data", small.data().toString(),
            "--topology", small.topology().toString(),
            "--identities", small.identities().toString(),
            "--contracts=true"
        };
        String[] all = new String[options.length + more.length];
        System.arraycopy(options, 0, all, 0, options.length);
        System.arraycopy(more, 0, all, options.length, more.length);
        return doctor(all);
    }

    private int doctor(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "doctor";
        System.arraycopy(options, 0, arguments, 1, options.length);
        CommandLine command = Portolan.commandLine(CLOCK);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}

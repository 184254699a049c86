package org.portolan.network.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.launch.EchoContracts;
import org.portolan.network.launch.SmallNetwork;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process of its own: how it ends matters as much as how it runs. */
class NetworkUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private SmallNetwork small;
    private Process program;

    @BeforeEach
    void start() throws IOException {
        small = SmallNetwork.in(folder, 0);
        program = up();
        await().atMost(PATIENCE).until(() -> {
            assertThat(program.isAlive()).as(output()).isTrue();
            return output().lines().anyMatch("ready"::equals);
        });
    }

    @AfterEach
    void end() {
        program.destroyForcibly();
    }

    @Test
    void says_how_it_is_refuses_a_second_start_and_stops_when_told() throws Exception {
        ProcessHandle contracts = small.contracts();

        assertThat(portolan("network", "status", "--data", small.data().toString()))
                .isZero();
        assertThat(portolan(
                        "network",
                        "up",
                        "--data",
                        small.data().toString(),
                        "--topology",
                        small.topology().toString(),
                        "--identities",
                        small.identities().toString(),
                        "--contracts",
                        "true"))
                .isEqualTo(1);
        assertThat(portolan("network", "down", "--data", small.data().toString()))
                .isZero();
        assertThat(portolan("network", "status", "--data", small.data().toString()))
                .isEqualTo(1);

        assertThat(out.toString()
                        .lines()
                        .map(line -> line.replaceAll(":\\d+", ":port").replaceAll(" +", " ")))
                .containsExactly(
                        "Channel small is ready (process %d, data %s)".formatted(program.pid(), small.data()),
                        " peer 127.0.0.1:port CustomsMSP",
                        " orderer 127.0.0.1:port OrdererMSP",
                        "portolan: A network is already running on %s (process %d)"
                                .formatted(small.data(), program.pid()),
                        "The network on %s has stopped".formatted(small.data()),
                        "No network is running on " + small.data());
        assertThat(contracts.isAlive()).isFalse();
        assertThat(small.data().resolve("connection.json")).doesNotExist();
    }

    @Test
    void restarts_its_contracts_when_asked_and_says_why_it_cannot_restart_the_node() throws Exception {
        ProcessHandle before = small.contracts();

        assertThat(portolan(
                        "network",
                        "restart",
                        "contracts",
                        "--data",
                        small.data().toString()))
                .isZero();
        assertThat(portolan(
                        "network",
                        "restart",
                        "peer0.customs",
                        "--data",
                        small.data().toString()))
                .isEqualTo(1);
        assertThat(portolan(
                        "network",
                        "hold",
                        "peer0.customs",
                        "--data",
                        small.data().toString()))
                .isEqualTo(1);

        assertThat(before.isAlive()).isFalse();
        assertThat(small.contracts().isAlive()).isTrue();
        assertThat(out.toString().lines().map(line -> line.replaceAll("\\d+ s", "N s")))
                .containsExactly(
                        "Restarting contracts",
                        "contracts is ready again after N s",
                        "Restarting peer0.customs",
                        "portolan: The embedded engine runs peers and orderer in one process and all contracts in"
                                + " another; only 'contracts' can be restarted. For 'peer0.customs', stop the network"
                                + " and start it again",
                        "portolan: The embedded engine runs all nodes in one process, so 'peer0.customs' cannot be"
                                + " held by itself; stop the network to copy its files");
    }

    @Test
    void shows_its_chaincodes_and_says_how_they_are_changed() throws Exception {
        String connection = small.data().resolve("connection.json").toString();

        assertThat(portolan("chaincode", "status", "--connection", connection, "--organisation", "customs"))
                .isZero();
        String[] upgrade = {
            "chaincode",
            "upgrade",
            "--data",
            small.data().toString(),
            "--topology",
            small.topology().toString()
        };
        Commands.Outcome asked = Commands.run(upgrade);
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.err()).contains("Nothing was done: read what");
        assertThat(asked.out()).contains("chaincode echo with version \"1\", sequence 1");
        String digest = asked.out().lines().toList().getLast().substring("Digest ".length());
        assertThat(Commands.run(append(upgrade, "--digest", "0".repeat(64))).err())
                .contains("is not what was shown");

        assertThat(portolan(append(upgrade, "--digest", digest))).isEqualTo(1);

        assertThat(out.toString().lines().map(line -> line.replaceAll(":[0-9a-f]{64}", ":hash")))
                .containsExactly(
                        "echo",
                        "  committed   sequence 1, version 1, OR('CustomsMSP.peer')",
                        "              approved by CustomsMSP",
                        "  installed   echo_1:hash",
                        "  next        CustomsMSP has approved nothing; --topology shows what others have done about it",
                        "portolan: The embedded engine takes its chaincodes from the topology when it starts: stop the"
                                + " network, and start it on the same folder with "
                                + small.topology().toAbsolutePath());
    }

    @Test
    void takes_its_contracts_along_even_when_killed() throws Exception {
        ProcessHandle contracts = small.contracts();

        program.destroyForcibly().waitFor();

        await().atMost(PATIENCE).until(() -> !contracts.isAlive());
    }

    @Test
    void stops_with_the_input_of_its_starter() throws Exception {
        ProcessHandle contracts = small.contracts();

        program.getOutputStream().close();

        assertThat(program.waitFor()).isZero();
        assertThat(contracts.isAlive()).isFalse();
    }

    @Test
    void its_peers_report_one_state_and_it_is_backed_up_when_stopped() throws Exception {
        String data = small.data().toString();
        String file = folder.resolve("backup.tar.gz").toString();
        String[] create = {"backup", "create", "--data", data, "--organisation", "CustomsMSP", "--out", file};

        assertThat(portolan(
                        "network",
                        "state",
                        "--connection",
                        data + "/connection.json",
                        "--organisation",
                        "customs",
                        "--user",
                        "officer",
                        "--json"))
                .as(out.toString())
                .isZero();
        JsonNode state = JsonMapper.shared().readTree(out.toString());
        assertThat(state.get("equal").asBoolean()).isTrue();
        assertThat(state.at("/peers/0/lastBlockHash").asString()).hasSize(64);
        assertThat(portolan(create)).isEqualTo(1);
        assertThat(out.toString()).contains("stop the network on " + data);

        portolan("network", "down", "--data", data);
        assertThat(portolan(create)).as(out.toString()).isZero();
        assertThat(portolan("backup", "verify", file)).isZero();
        Path other = folder.resolve("other");
        assertThat(portolan("backup", "restore", "--from", file, "--data", other.toString()))
                .as(out.toString())
                .isZero();
        assertThat(other.resolve("ledger/private/CustomsMSP")).isNotEmptyDirectory();
    }

    private Process up() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Portolan.class.getName(),
                "network",
                "up",
                "--until-input-ends",
                "--data",
                small.data().toString(),
                "--topology",
                small.topology().toString(),
                "--identities",
                small.identities().toString(),
                "--contracts"));
        command.addAll(EchoContracts.command());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private int portolan(String... arguments) {
        CommandLine command = Portolan.commandLine(Clock.systemUTC());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(out, true));
        return command.execute(arguments);
    }

    private static String[] append(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }
}

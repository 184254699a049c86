package org.portolan.network.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void helps_and_tells_its_version() {
        assertThat(portolan("--help")).isZero();
        assertThat(portolan("--version")).isZero();

        assertThat(out.toString()).contains("identity", "network", "portolan (not packaged) on Java 25");
    }

    @Test
    void explains_a_command_it_does_not_know_without_a_stack_trace() {
        assertThat(portolan("identify")).isEqualTo(2);

        assertThat(err.toString())
                .contains("Unmatched argument at index 0: 'identify'")
                .doesNotContain("\tat ");
    }

    @Test
    void takes_a_digest_only_with_what_it_was_shown_with() {
        String[] out = {"--out", folder.resolve("th.update").toString()};
        String[] at = {"--connection", "connection.json", "--organisation", "cncustoms"};

        assertThat(portolan("network", "up", "--digest", "0".repeat(64))).isEqualTo(2);
        assertThat(portolan(
                        "organisation",
                        "propose",
                        "--remove",
                        "THCustomsMSP",
                        "--digest",
                        "0".repeat(64),
                        out[0],
                        out[1],
                        at[0],
                        at[1],
                        at[2],
                        at[3]))
                .isEqualTo(2);
        assertThat(portolan("network", "up", "--help")).isZero();

        assertThat(err.toString())
                .contains(
                        "--digest needs --join, for it is the digest of that invitation",
                        "--digest needs --request, for it is the digest of that request");
        assertThat(this.out.toString().replaceAll("\\s+", " ")).contains("With --join: the digest that was shown");
    }

    @Test
    void lists_every_mistake_of_a_file_on_a_line_of_its_own() throws Exception {
        Path file =
                Files.writeString(folder.resolve("organisations.yaml"), "organisations:\n  - {name: a}\ncolour: 1\n");

        assertThat(portolan("identity", "generate", "--identities", file.toString(), "--folder", folder.toString()))
                .isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        "portolan: 2 mistake(s) in a file:",
                        file + ", line 2: organisations 1 lacks 'mspId'",
                        file + ", line 3: the file has no key 'colour'; it knows organisations");
    }

    @Test
    void names_a_file_that_is_missing() {
        assertThat(portolan("identity", "generate", "--identities", "nowhere.yaml"))
                .isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("portolan: nowhere.yaml does not exist");
    }

    @Test
    void names_a_folder_that_stands_where_a_file_is_asked_for() {
        String here = folder.toString();

        assertThat(portolan("identity", "generate", "--identities", here)).isEqualTo(1);
        assertThat(portolan("backup", "show", here)).isEqualTo(1);

        assertThat(err.toString().lines()).containsOnly("portolan: " + here + " is a folder, not a file");
    }

    @Test
    void issues_renews_revokes_and_lists() throws Exception {
        Path file = Files.writeString(folder.resolve("organisations.yaml"), """
                organisations:
                  - name: cncustoms
                    mspId: CNCustomsMSP
                    peers: [peer0]
                """);
        String identities = folder.resolve("generated").toString();
        String[] officer = {"--folder", identities, "--organisation", "cncustoms", "--name", "officer"};

        assertThat(portolan("identity", "generate", "--identities", file.toString(), "--folder", identities))
                .isZero();
        assertThat(portolan("identity", "issue", officer, "--role", "officer")).isZero();
        assertThat(portolan("identity", "renew", officer, "--days", "30")).isZero();
        assertThat(portolan("identity", "revoke", officer)).isZero();
        out.getBuffer().setLength(0);
        assertThat(portolan("identity", "list", "--folder", identities, "--json"))
                .as(err.toString())
                .isZero();

        JsonNode listed = JsonMapper.shared().readTree(out.toString());
        assertThat(listed).hasSize(6);
        JsonNode user = listed.get(0);
        assertThat(user.get("name").asString()).isEqualTo("officer");
        assertThat(user.get("role").asString()).isEqualTo("officer");
        assertThat(user.get("daysLeft").asInt()).isEqualTo(30);
        assertThat(user.get("status").asString()).isEqualTo("revoked");
    }

    @Test
    void prints_a_table_for_people() throws Exception {
        Path file = Files.writeString(
                folder.resolve("organisations.yaml"), "organisations:\n  - {name: a, mspId: AMSP, peers: [peer0]}\n");
        String identities = folder.resolve("generated").toString();
        portolan("identity", "generate", "--identities", file.toString(), "--folder", identities);
        out.getBuffer().setLength(0);

        assertThat(portolan("identity", "list", "--folder", identities)).isZero();

        assertThat(out.toString()
                        .lines()
                        .map(line -> line.replaceAll("  +", " | ").replaceAll(" [0-9a-f]{20,}$", "")))
                .startsWith(
                        "ORGANISATION | FOR | NAME | ROLE | NODE OU | STATUS | DAYS LEFT | UNTIL | SERIAL NUMBER",
                        "a | peer | peer0 | peer | valid | 365 | 2027-11-21T08:00:00Z |");
    }

    @Test
    void warns_of_certificates_that_are_due_by_an_exit_code_of_its_own() throws Exception {
        Path file = Files.writeString(
                folder.resolve("organisations.yaml"), "organisations:\n  - {name: a, mspId: AMSP, peers: [peer0]}\n");
        String identities = folder.resolve("generated").toString();
        portolan("identity", "generate", "--identities", file.toString(), "--folder", identities);

        assertThat(portolan("identity", "list", "--folder", identities, "--warn-days", "365"))
                .isZero();
        assertThat(portolan("identity", "list", "--folder", identities, "--warn-days", "366"))
                .isEqualTo(3);

        assertThat(err.toString().lines())
                .containsExactly("2 certificate(s) end within 366 days: see 'portolan identity renew --help'");
    }

    @Test
    void says_that_there_are_no_identities() {
        assertThat(portolan("identity", "list", "--folder", folder.toString())).isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("portolan: " + folder + " holds no identities");
    }

    private int portolan(String first, String second, String[] more, String... last) {
        String[] arguments = new String[2 + more.length + last.length];
        arguments[0] = first;
        arguments[1] = second;
        System.arraycopy(more, 0, arguments, 2, more.length);
        System.arraycopy(last, 0, arguments, 2 + more.length, last.length);
        return portolan(arguments);
    }

    private int portolan(String... arguments) {
        CommandLine command = Portolan.commandLine(CLOCK);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}

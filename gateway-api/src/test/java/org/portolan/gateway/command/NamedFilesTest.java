package org.portolan.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.network.testnetwork.TestNetwork;

/** What commands say of files that are not what they should be. */
class NamedFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there_or_a_folder_is_named_with_what_is_wrong() {
        Path missing = folder.resolve("missing");

        assertThat(found(missing)).isEqualTo(missing + " does not exist");
        assertThat(found(folder)).isEqualTo(folder + " is a folder, not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "hash"})
    void a_configuration_that_is_not_there_is_named(String command) {
        Path missing = folder.resolve("missing.yaml");

        assertThat(said("read-model", command, "--config", missing.toString())).isEqualTo(missing + " does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | has no organizations; it must be Fabric's common connection profile or a connection.json",
                "{\"organisations\":[]} | has no channel",
                "{\"channel\":\"c\",\"organisations\":[{\"mspId\":\"A\"}]} | , organisations has no peer",
                "null | has no organizations; it must be Fabric's common connection profile or a connection.json",
                "{\"channel\": | is neither YAML nor JSON",
            })
    void a_connection_profile_that_lacks_something_is_told_what(String content, String reason) throws IOException {
        Path profile = Files.writeString(folder.resolve("connection.json"), content);

        assertThat(found(profile))
                .isEqualTo("The connection profile " + profile + (reason.startsWith(",") ? reason : " " + reason));
    }

    @Test
    void an_identity_that_is_not_there_is_named_with_what_is_wrong() throws IOException {
        Path profile = Files.writeString(folder.resolve("connection.json"), """
                {"channel":"c","organisations":[{"mspId":"A","name":"a","peer":"127.0.0.1:1","tlsCa":"CA","users":{"admin":"USER"}}]}
                """.replace(
                        "CA",
                        TestNetwork.identities(TestNetwork.CN)
                                .tlsAuthorityCertificate()
                                .toString())
                .replace("USER", folder.toString()));
        Path members = Files.writeString(folder.resolve("members.json"), "[]");

        assertThat(said(
                        "members",
                        "found",
                        "--connection",
                        profile.toString(),
                        "--founder",
                        "A",
                        "--members",
                        members.toString()))
                .isEqualTo("The identity in " + folder + " cannot be used: " + folder.resolve("msp/signcerts")
                        + " does not exist");
    }

    private String found(Path connection) {
        return said("members", "found", "--connection", connection.toString(), "--founder", "A", "--members", "none");
    }

    private static String said(String... arguments) {
        StringWriter said = new StringWriter();
        int end = GatewayCommands.commandLine().setErr(new PrintWriter(said)).execute(arguments);
        assertThat(end).isEqualTo(1);
        return said.toString().strip();
    }
}

package org.portolan.contracts.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.ContractHost;

/** The program as a process of its own. */
final class HostProcessTest {
    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void is_ready_when_it_says_so_and_ends_on_sigterm() throws Exception {
        start("--serve", "movement@movement_1:ab@127.0.0.1:0", "--serve", "certificate@certificate_1:cd@127.0.0.1:0");
        List<String> lines = linesUntilReady();

        process.destroy();

        assertThat(lines)
                .hasSize(3)
                .first()
                .asString()
                .matches("serving movement@movement_1:ab on 127\\.0\\.0\\.1:\\d+");
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ends_with_the_process_that_started_it_when_asked_to() throws Exception {
        start("--serve", "movement@movement_1:ab@127.0.0.1:0", "--until-input-ends");
        linesUntilReady();

        process.outputWriter().close();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void explains_itself() throws Exception {
        start("--help");

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Usage: java -jar portolan-contracts.jar");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void says_in_one_line_what_is_wrong_with_its_arguments() throws Exception {
        start("--serve", "movement");

        assertThat(errors().lines().filter(line -> line.startsWith("portolan-contracts: ")))
                .singleElement()
                .asString()
                .contains("'movement' is not <chaincode>@<package id>");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void says_in_one_line_that_its_key_is_missing() throws Exception {
        start("--serve", "movement@movement_1:ab@127.0.0.1:0@no-such-folder");

        assertThat(errors()).contains("portolan-contracts: cannot serve: ");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private void start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ContractHost.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).start();
    }

    private List<String> linesUntilReady() throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader output = process.inputReader();
        String line;
        do {
            line = output.readLine();
            lines.add(line);
        } while (line != null && !line.equals("ready"));
        return lines;
    }

    private String errors() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

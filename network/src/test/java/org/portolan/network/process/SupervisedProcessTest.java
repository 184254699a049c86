package org.portolan.network.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void hands_over_what_was_said_before_ready_and_logs_it() throws Exception {
        try (SupervisedProcess process = start(ObedientProgram.command("ready", "wait"))) {
            assertThat(process.awaitReady(PATIENCE)).singleElement().asString().startsWith("process ");
        }

        assertThat(log()).hasSize(2).endsWith("ready");
    }

    @Test
    void leaves_nothing_running_when_closed() throws Exception {
        SupervisedProcess process = start(ObedientProgram.command("ready", "wait"));
        long id = idIn(process.awaitReady(PATIENCE).getFirst());

        process.close();

        assertThat(ProcessHandle.of(id).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void starts_a_process_again_that_was_killed() throws Exception {
        try (SupervisedProcess process = start(ObedientProgram.command("ready", "wait"))) {
            long first = idIn(process.awaitReady(PATIENCE).getFirst());
            process.keepAlive(ObedientProgram.command("ready", "wait"));

            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(log()).hasSize(4));
            assertThat(idIn(log().get(2))).isNotEqualTo(first);
        }
    }

    @Test
    void tells_the_exit_code_and_last_words_of_one_that_ends_too_early() throws Exception {
        try (SupervisedProcess process = start(ObedientProgram.command("no such chaincode", "3"))) {
            assertThatThrownBy(() -> process.awaitReady(PATIENCE))
                    .isInstanceOf(ProcessFailed.class)
                    .hasMessageStartingWith(
                            "The test ended before it was ready, with exit code 3; it last said: no such chaincode");
        }
    }

    @Test
    void gives_up_on_one_that_is_never_ready() throws Exception {
        try (SupervisedProcess process = start(ObedientProgram.command("not yet", "wait"))) {
            assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(100)))
                    .isInstanceOf(ProcessFailed.class)
                    .hasMessageStartingWith("The test was not ready within 0 s");
        }
    }

    @Test
    void names_a_program_that_does_not_exist() {
        assertThatThrownBy(() -> start(List.of("/nowhere/contracts")))
                .isInstanceOf(ProcessFailed.class)
                .hasMessageStartingWith("'/nowhere/contracts' cannot be started: ");
    }

    @Test
    void stays_ended_while_it_is_held_and_is_kept_alive_again_afterwards() throws Exception {
        try (SupervisedProcess process = start(ObedientProgram.command("ready", "wait"))) {
            long first = idIn(process.awaitReady(PATIENCE).getFirst());
            process.keepAlive(ObedientProgram.command("ready", "wait"));

            process.hold(PATIENCE);
            assertThat(ProcessHandle.of(first)).isEmpty();
            assertThat(process.isAlive()).isFalse();

            process.release(ObedientProgram.command("ready", "wait"));
            long second = idIn(process.awaitReady(PATIENCE).getFirst());
            ProcessHandle.of(second).orElseThrow().destroyForcibly();
            await().atMost(PATIENCE).until(() -> log().size() >= 6);
            assertThat(process.isAlive()).isTrue();
        }
    }

    private SupervisedProcess start(List<String> command) throws IOException, ProcessFailed {
        return SupervisedProcess.start("The test", folder.resolve("log"), command, Clock.systemUTC());
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }

    private static long idIn(String line) {
        return Long.parseLong(line.substring("process ".length()));
    }
}

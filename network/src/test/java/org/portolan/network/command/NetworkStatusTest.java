package org.portolan.network.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.launch.DataFolder;

class NetworkStatusTest {

    @TempDir
    Path folder;

    @Test
    void finds_the_network_in_the_folder_of_a_demonstration() throws Exception {
        try (DataFolder network = DataFolder.take(folder.resolve("network"))) {
            Commands.Outcome outcome = Commands.run("network", "status", "--data", folder.toString());

            assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(3);
            assertThat(outcome.out()).startsWith("The network on " + network.root() + " is starting");
        }
    }

    @Test
    void a_folder_that_is_a_network_s_own_is_not_taken_for_a_demonstration() throws Exception {
        try (DataFolder own = DataFolder.take(folder);
                DataFolder _ = DataFolder.take(folder.resolve("network"))) {
            assertThat(Commands.run("network", "status", "--data", folder.toString())
                            .out())
                    .startsWith("The network on " + own.root() + " is starting");
        }
    }

    @Test
    void the_network_of_a_demonstration_is_left_to_it_and_not_said_to_be_none() throws Exception {
        try (DataFolder network = DataFolder.take(folder.resolve("network"))) {
            Commands.Outcome outcome = Commands.run("network", "down", "--data", folder.toString());

            assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(1);
            assertThat(outcome.err())
                    .startsWith("portolan: The network on " + network.root())
                    .contains("belongs to a demonstration", "Ctrl-C");
        }
        assertThat(Commands.run("network", "down", "--data", folder.toString()).out())
                .startsWith("No network is running on");
    }
}

package org.portolan.network.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.command.Commands;
import org.portolan.network.fabric.join.JoinRequest;
import org.portolan.network.fabric.join.Newcomer;
import org.portolan.network.identity.TestNetworkIdentities;

class RequestTest {

    @TempDir
    private Path folder;

    @Test
    void prints_the_request_alone_so_that_it_can_be_piped_on() throws Exception {
        Commands.Outcome outcome = request(Newcomer.topologyFile(), Newcomer.identitiesFile());

        Path file = Files.writeString(folder.resolve("piped.json"), outcome.out());
        assertThat(JoinRequest.read(file, Clock.systemUTC()).mspId()).isEqualTo(Newcomer.MSP_ID);
        assertThat(outcome.err())
                .contains("Request of THCustomsMSP")
                .contains("an address that other machines cannot reach")
                .contains("Compare the fingerprints by telephone");
    }

    @Test
    void asking_twice_gives_the_same_request() throws Exception {
        String first =
                request(Newcomer.topologyFile(), Newcomer.identitiesFile()).out();

        assertThat(request(Newcomer.topologyFile(), Newcomer.identitiesFile()).out())
                .isEqualTo(first);
    }

    @Test
    void who_has_orderers_does_not_join_others() {
        Path whole = TestNetworkIdentities.committed("crypto-config/consortium-network.yaml");

        Commands.Outcome outcome = request(whole, TestNetworkIdentities.definitionsFile());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines(
                        "portolan: %s has orderers; who joins a channel of others leaves 'orderers' out"
                                .formatted(whole));
    }

    @Test
    void an_organisation_that_the_topology_lacks_is_named() throws Exception {
        Commands.Outcome outcome =
                request(Newcomer.topologyFile(), Newcomer.identitiesFile(), "--organisation", "vncustoms");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines("portolan: The topology has no organisation 'vncustoms'; it has thcustoms");
    }

    private Commands.Outcome request(Path topology, Path identities, String... more) {
        List<String> all = new ArrayList<>(List.of("organisation", "request", "--topology", topology.toString()));
        all.addAll(List.of(
                "--identities",
                identities.toString(),
                "--data",
                folder.resolve("data").toString()));
        all.addAll(List.of(more));
        return Commands.run(all.toArray(String[]::new));
    }
}

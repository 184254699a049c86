package org.portolan.network.fabric.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.LayoutPlanner;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.topology.Topology;

final class SurroundingsTest {

    @TempDir
    private Path folder;

    private FabricLayout layout;

    @BeforeEach
    void plan() throws IOException {
        OrganisationDefinitions identities =
                OrganisationDefinitions.read(Path.of("../crypto-config/organisations.yaml"));
        layout = LayoutPlanner.plan(
                folder.resolve("fabric"),
                Topology.read(Path.of("../deploy/compose/network.yaml"), identities),
                Organisations.generate(identities, folder.resolve("crypto"), Clock.systemUTC()));
    }

    @Test
    void a_node_in_an_image_listens_on_all_it_has_and_is_known_by_its_name() throws IOException {
        new NodeFiles(layout, Surroundings.IMAGE).write();

        assertThat(peerFile())
                .contains("listenAddress: \"0.0.0.0:7051\"")
                .contains("externalEndpoint: \"peer0.cncustoms:7051\"");
        assertThat(ordererFile()).contains("ListenAddress: \"0.0.0.0\"").contains("ListenPort: 7050");
    }

    @Test
    void a_node_in_an_image_is_told_no_path_of_the_machine_that_wrote_its_file() throws IOException {
        new NodeFiles(layout, Surroundings.IMAGE).write();

        assertThat(peerFile() + ordererFile()).doesNotContain(folder.toString());
    }

    @Test
    void a_node_of_this_machine_listens_where_it_is_reached_and_nowhere_else() throws IOException {
        new NodeFiles(layout, Surroundings.THIS_MACHINE).write();

        assertThat(peerFile()).contains("listenAddress: \"peer0.cncustoms:7051\"");
        assertThat(peerFile() + ordererFile()).doesNotContain("0.0.0.0");
    }

    @Test
    void an_orderer_is_told_the_authorities_of_all_that_it_dials() throws IOException {
        new NodeFiles(layout, Surroundings.IMAGE).write();

        String authorities = Files.readString(folder.resolve("fabric/orderer0.cncustoms/cluster-authorities.pem"));
        for (String organisation : new String[] {"cncustoms", "sgcustoms", "nzcustoms", "orderer"}) {
            assertThat(authorities)
                    .contains(Files.readString(folder.resolve("crypto/organisations")
                            .resolve(organisation)
                            .resolve("msp/tlscacerts/tlsca-cert.pem")));
        }
    }

    private String peerFile() throws IOException {
        return Files.readString(folder.resolve("fabric/peer0.cncustoms/core.yaml"));
    }

    private String ordererFile() throws IOException {
        return Files.readString(folder.resolve("fabric/orderer0.cncustoms/orderer.yaml"));
    }
}

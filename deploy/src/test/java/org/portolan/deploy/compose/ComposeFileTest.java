package org.portolan.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.deploy.Images;
import org.portolan.deploy.Yaml;
import org.portolan.network.topology.Topology;

final class ComposeFileTest {

    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:[^:]*(?::-\\d+})?:.*");

    private static final Yaml SERVICES = read().map("services");

    private static Yaml read() {
        try {
            return Yaml.documents(Path.of("compose/compose.yaml")).getFirst();
        } catch (IOException e) {
            throw new AssertionError("the Compose file cannot be read", e);
        }
    }

    static Stream<Yaml> services() {
        return SERVICES.keys().stream().map(SERVICES::map);
    }

    @Test
    void runs_every_node_of_its_topology_with_its_contracts_and_a_gateway_for_each_organisation() throws IOException {
        Topology topology = Topology.read(Path.of("compose/network.yaml"));
        List<String> expected = new ArrayList<>();
        topology.orderers().forEach(orderer -> expected.add(orderer.name() + "." + orderer.organisation()));
        topology.organisations().forEach(organisation -> {
            expected.add("gateway." + organisation.name());
            organisation.peers().forEach(peer -> expected.add(peer.name() + "." + organisation.name()));
        });
        topology.chaincodes()
                .forEach(chaincode -> chaincode.services().values().forEach(address -> expected.add(address.host())));

        assertThat(SERVICES.keys()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("services")
    void runs_nothing_as_root_and_changes_no_image(Yaml service) {
        assertThat(service.text("user")).startsWith("${PORTOLAN_USER:?");
        assertThat(service.text("read_only")).isEqualTo("true");
        assertThat(service.texts("cap_drop")).containsExactly("ALL");
        assertThat(service.texts("security_opt")).containsExactly("no-new-privileges:true");
        assertThat(service.text("privileged")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void publishes_on_the_loopback_of_this_machine_alone(Yaml service) {
        assertThat(service.texts("ports")).allMatch(port -> PORT.matcher(port).matches());
    }

    @ParameterizedTest
    @MethodSource("services")
    void names_its_image_exactly(Yaml service) {
        assertThat(service.text("image")).isIn(Images.ALL);
    }

    /** Whoever runs one node must not hold the keys of another. */
    @Test
    void shows_a_node_the_keys_of_no_other_organisation() {
        int mounted = 0;
        for (String name : SERVICES.keys()) {
            String organisation = name.substring(name.indexOf('.') + 1);
            for (String volume : SERVICES.map(name).texts("volumes")) {
                Matcher keys = Pattern.compile("/crypto/organisations/([^/]+)/").matcher(volume);
                if (keys.find()) {
                    assertThat(keys.group(1)).as(volume).isEqualTo(organisation);
                    mounted++;
                }
            }
        }
        assertThat(mounted)
                .as("folders of keys that are mounted")
                .isGreaterThanOrEqualTo(SERVICES.keys().size());
    }
}

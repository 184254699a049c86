package org.portolan.contracts.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostArgumentsTest {
    @Test
    void reads_each_served_chaincode_with_its_package_id_address_and_tls_folder() {
        HostArguments arguments = parse(
                "--serve", "movement@movement_1:ab12@127.0.0.1:9151", "--serve", "certificate@c:1@localhost:0@/keys");

        assertThat(arguments.served())
                .extracting(ServedChaincode::chaincode)
                .containsExactly("movement", "certificate");
        assertThat(arguments.served()).extracting(ServedChaincode::packageId).containsExactly("movement_1:ab12", "c:1");
        assertThat(arguments.served())
                .extracting(served -> served.address().getPort())
                .containsExactly(9151, 0);
        assertThat(arguments.served().getFirst().tls()).isEmpty();
        assertThat(arguments.served().getLast().tls())
                .hasValueSatisfying(tls -> assertThat(tls.key()).isEqualTo(Path.of("/keys/server.key")))
                .hasValueSatisfying(tls -> assertThat(tls.clientAuthority()).contains(Path.of("/keys/ca.crt")));
    }

    @Test
    void reads_served_chaincodes_from_a_configuration_file(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("served"), List.of("# peers", "", "movement@m:1@127.0.0.1:0", "certificate@c:1@:0"));

        HostArguments arguments = parse("--config", file.toString());

        assertThat(arguments.served()).hasSize(2);
    }

    @Test
    void reads_the_environment_that_fabric_sets_when_nothing_else_is_asked() {
        Map<String, String> environment =
                Map.of("CHAINCODE_SERVER_ADDRESS", "0.0.0.0:9999", "CORE_CHAINCODE_ID_NAME", "certificate_1.0:ab");

        HostArguments arguments = HostArguments.parse(new String[0], environment);

        assertThat(arguments.served()).singleElement().satisfies(served -> {
            assertThat(served.chaincode()).isEqualTo("certificate");
            assertThat(served.packageId()).isEqualTo("certificate_1.0:ab");
            assertThat(served.address().getPort()).isEqualTo(9999);
        });
    }

    @Test
    void says_what_it_cannot_understand() {
        assertThatThrownBy(() -> parse("--serve", "movement")).hasMessageContaining("<chaincode>@<package id>");
        assertThatThrownBy(() -> parse("--serve", "movement@m:1@nowhere")).hasMessageContaining("<host>:<port>");
        assertThatThrownBy(() -> parse("--serve")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> parse("--loud")).hasMessageContaining("--loud");
        assertThatThrownBy(() -> parse()).hasMessageContaining("Nothing to serve");
    }

    private static HostArguments parse(String... arguments) {
        return HostArguments.parse(arguments, Map.of());
    }
}

package org.portolan.demo.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.contracts.ContractHost;
import org.portolan.demo.Demo;
import org.portolan.demo.access.Principal;
import org.portolan.gateway.GatewayApplication;
import org.portolan.network.command.Portolan;
import org.portolan.records.member.Role;

/** The programs that administrations run are without the demonstration. */
class ProductTest {

    @TempDir
    private Path folder;

    static Stream<Program> programs() {
        return Stream.of(Role.class, ContractHost.class, Portolan.class, GatewayApplication.class)
                .map(Program::of);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void holds_no_class_and_no_key_of_the_demonstration(Program program) throws IOException {
        assertThat(program.partsOfTheDemonstration())
                .as("%s; what an earlier build left there goes with its folder", program.place())
                .isEmpty();
    }

    @Test
    void would_be_found_out_by_a_class_by_a_sample_and_by_a_key() throws IOException {
        for (String part : new String[] {"org/portolan/demo/Demo.class", "demo/journeys.json", "Other.class"}) {
            Path file = folder.resolve(part);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "nothing of the kind");
        }
        Files.writeString(folder.resolve("keys.yaml"), "keys: [" + Principal.CN_OFFICER.key() + "]");

        assertThat(new Program(folder).partsOfTheDemonstration())
                .containsExactly("demo/journeys.json", "keys.yaml", "org/portolan/demo/Demo.class");
        assertThat(Program.of(Demo.class).partsOfTheDemonstration())
                .contains("org/portolan/demo/Demo.class", "org/portolan/demo/access/Principal.class");
    }
}

package org.portolan.demo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.portolan.demo.telling.DemoFailed;

class ProgramsTest {

    @Test
    void programs_of_a_checkout_are_those_of_the_demonstrations_own_version() {
        Programs programs = Programs.builtIn(Path.of("/checkout"), "next");

        assertThat(programs)
                .isEqualTo(new Programs(
                        "/checkout/network/target/portolan-network-next.jar",
                        "/checkout/chaincode/contracts/target/portolan-contracts-next.jar",
                        "/checkout/gateway-api/target/portolan-gateway-next.jar",
                        Path.of("/checkout/crypto-config")));
    }

    @Test
    void a_demonstration_without_a_manifest_says_how_it_is_to_be_run() {
        assertThatExceptionOfType(DemoFailed.class)
                .isThrownBy(() -> Programs.builtIn(Path.of("/checkout")))
                .withMessageContaining("scripts/demo");
    }
}

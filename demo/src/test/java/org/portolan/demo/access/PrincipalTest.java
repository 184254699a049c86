package org.portolan.demo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.gateway.access.demonstration.DemonstrationKeys;
import org.portolan.records.digest.Digest;

class PrincipalTest {

    /** What a gateway does with a key of that list elsewhere, {@code KeysFileTest} shows beside it. */
    @ParameterizedTest
    @EnumSource
    void every_key_that_is_printed_is_on_the_list_that_gateways_refuse(Principal principal) {
        Digest digest = Digest.of(principal.key().getBytes(StandardCharsets.UTF_8));

        assertThat(DemonstrationKeys.have(digest.hex())).isTrue();
    }
}

package org.portolan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPortTest {

    @ParameterizedTest
    @ValueSource(strings = {"70000", "65534", "0", "-1", "99999999999", "eighty", "\u0661\u0662"})
    void a_port_that_is_none_for_three_gateways_is_wrong_usage(String port) {
        StringWriter said = new StringWriter();

        int end = Demo.commandLine()
                .setErr(new PrintWriter(said))
                .execute("--empty", "--exit-after-load", "--home", "/nowhere", "--port", port);

        assertThat(end).isEqualTo(2);
        assertThat(said.toString())
                .contains("'" + port
                        + "' is no port for the first of 3 gateways, which is a whole number from 1 to 65533");
    }
}

package org.portolan.contracts.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class HostTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void says_where_each_chaincode_listens_and_then_that_it_is_ready() throws IOException {
        try (Host host =
                Host.start(out, "--serve", "movement@m:1@127.0.0.1:0", "--serve", "certificate@c:1@127.0.0.1:0")) {
            assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                    .containsExactly(
                            "serving movement@m:1 on 127.0.0.1:" + host.ports().getFirst(),
                            "serving certificate@c:1 on 127.0.0.1:"
                                    + host.ports().getLast(),
                            "ready");
        }
    }

    @Test
    void refuses_a_chaincode_that_it_does_not_have() {
        assertThatThrownBy(() -> Host.start(out, "--serve", "lottery@l:1@127.0.0.1:0"))
                .hasMessageContaining("no chaincode 'lottery'");
    }

    @Test
    void fails_at_once_when_a_port_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();

            assertThatThrownBy(() -> Host.start(out, "--serve", "movement@m:1@" + address))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void can_be_seen_to_serve_from_beside_it() throws IOException {
        int port;
        try (Host host = Host.start(out, "--serve", "movement@m:1@127.0.0.1:0")) {
            port = host.ports().getFirst();

            assertThat(HostMain.run(new String[] {"--check", "--serve", "movement@m:1@0.0.0.0:" + port}))
                    .isZero();
        }

        assertThat(HostMain.run(new String[] {"--check", "--serve", "movement@m:1@0.0.0.0:" + port}))
                .isEqualTo(1);
    }
}

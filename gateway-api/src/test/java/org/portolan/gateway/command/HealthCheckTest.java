package org.portolan.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class HealthCheckTest {

    @Test
    void believes_a_gateway_that_says_it_is_ready() throws IOException {
        assertThat(readinessOfGatewayThatAnswers(200)).isTrue();
    }

    @Test
    void hears_that_a_gateway_is_not_ready() throws IOException {
        assertThat(readinessOfGatewayThatAnswers(503)).isFalse();
    }

    @Test
    void takes_silence_for_a_no() throws IOException {
        HttpServer gone = server();
        URI there = address(gone);
        gone.stop(0);

        assertThat(HealthCheck.isReady(there)).isFalse();
    }

    private static boolean readinessOfGatewayThatAnswers(int status) throws IOException {
        HttpServer server = server();
        server.createContext("/", call -> {
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        server.start();
        try {
            return HealthCheck.isReady(address(server));
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/actuator/health/readiness");
    }
}

package org.portolan.gateway.subscription.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetClientTest {
    /** An answer that comes at once comes within this, however busy the machine is. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration SHORT = Duration.ofMillis(500);

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private TargetClient client;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        client = TargetClients.of(TargetRules.demonstration(), SSLContext.getDefault(), LIMIT);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.stop(0);
    }

    @Test
    void tells_the_status_and_when_to_come_again() {
        answer(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(503, -1);
        });

        var answer = send("http", server.getAddress().getPort());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(answer.isTaken()).isFalse();
    }

    @Test
    void does_not_follow_a_redirect() {
        answer(exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/b");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(send("http", server.getAddress().getPort()).status()).isEqualTo(307);
        assertThat(requests).hasValue(1);
    }

    @Test
    void gives_up_a_target_that_says_nothing() throws Exception {
        answer(exchange -> pause(3_000));

        try (var hasty = TargetClients.of(TargetRules.demonstration(), SSLContext.getDefault(), SHORT)) {
            assertThat(post(hasty, "http://127.0.0.1:" + server.getAddress().getPort())
                            .outcome())
                    .isEqualTo("TIMEOUT");
        }
    }

    @Test
    void does_not_wait_for_the_end_of_an_answer_that_drips() throws Exception {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int count = 0; count < 300; count++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause(100);
            }
        });
        long start = System.nanoTime();

        try (var hasty =
                TargetClients.of(TargetRules.demonstration(), SSLContext.getDefault(), Duration.ofSeconds(3))) {
            assertThat(post(hasty, "http://127.0.0.1:" + server.getAddress().getPort())
                            .isTaken())
                    .isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void does_not_read_an_answer_that_never_ends() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var much = new byte[64 * 1024];
            for (int count = 0; count < 10_000; count++) {
                exchange.getResponseBody().write(much);
            }
        });

        assertThat(send("http", server.getAddress().getPort()).isTaken()).isTrue();
        assertThat(requests).hasValue(1);
    }

    @Test
    void says_why_there_was_no_answer() throws Exception {
        int free;
        try (var socket = new java.net.ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(send("http", free).outcome()).isEqualTo("NO_CONNECTION");
    }

    @Test
    void trusts_a_certificate_of_a_known_authority_and_for_the_right_name_only(@TempDir Path folder) throws Exception {
        var certificate = new OwnCertificate(folder);
        var secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        secure.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        secure.start();
        var trust = TargetTrust.with(certificate.pem());
        try (var trusting = TargetClients.of(TargetRules.demonstration(), trust, LIMIT);
                var others = TargetClients.of(TargetRules.demonstration(), SSLContext.getDefault(), LIMIT)) {
            int port = secure.getAddress().getPort();

            assertThat(head(others, "https://127.0.0.1:" + port).outcome()).isEqualTo("TLS");
            assertThat(head(trusting, "https://127.0.0.1:" + port).status()).isEqualTo(204);
            assertThat(head(trusting, "https://localhost:" + port).outcome()).isEqualTo("TLS");
        } finally {
            secure.stop(0);
        }
    }

    private static TargetAnswer post(TargetClient through, String address) {
        return through.send(TargetRequest.post(URI.create(address), Map.of(), new byte[] {'{', '}'}));
    }

    private static TargetAnswer head(TargetClient through, String address) {
        return through.send(TargetRequest.head(URI.create(address), Map.of()));
    }

    @Test
    void connects_to_no_address_that_the_rules_forbid_whatever_the_name_says() throws Exception {
        answer(exchange -> exchange.sendResponseHeaders(204, -1));
        int port = server.getAddress().getPort();
        var names = new CheckedResolver(new FixedNames(List.of("127.0.0.1")), TargetRules.strict(List.of()));
        try (var strict = new TargetClient(TargetClients.client(names, SSLContext.getDefault(), LIMIT), LIMIT)) {
            for (String host : List.of("rebinding.example", "127.0.0.1", "localhost", "[::ffff:127.0.0.1]")) {
                var answer = strict.send(TargetRequest.head(URI.create("http://" + host + ":" + port + "/"), Map.of()));

                assertThat(answer.outcome()).as(host).isEqualTo("NO_SUCH_HOST");
            }
        }
        assertThat(requests).hasValue(0);
    }

    private void answer(HttpHandler handler) {
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private TargetAnswer send(String scheme, int port) {
        return client.send(TargetRequest.post(
                URI.create(scheme + "://127.0.0.1:" + port + "/a"), Map.of(), new byte[] {'{', '}'}));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

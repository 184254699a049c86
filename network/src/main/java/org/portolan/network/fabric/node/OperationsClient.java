package org.portolan.network.fabric.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.identity.authority.MutualTls;

/** Asks a node's operations endpoint, with the node's own certificate: it lets in its own organisation only. */
final class OperationsClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final FabricNode node;
    private final HttpClient http;

    OperationsClient(FabricNode node) throws IOException {
        this.node = node;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .sslContext(MutualTls.by(node.tls()))
                .build();
    }

    /** Whether the node says that it is well. */
    boolean isHealthy() throws InterruptedException {
        URI health = URI.create("https://" + node.operations() + "/healthz");
        try {
            return http.send(HttpRequest.newBuilder(health).timeout(PATIENCE).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

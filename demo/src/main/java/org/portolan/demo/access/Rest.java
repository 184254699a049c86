package org.portolan.demo.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.portolan.demo.telling.DemoFailed;
import org.portolan.gateway.command.telling.Unanswered;
import org.portolan.gateway.retry.BackOff;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One gateway as its users see it: JSON over HTTP with an API key. Each POST carries an idempotency key, so a repeated load adds nothing. */
public final class Rest {
    private static final JsonMapper JSON = JsonMapper.shared();
    // A network on a busy machine may need a while; a gateway that answers 503 wrote nothing.
    private static final int ATTEMPTS = 20;
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(1));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI base;

    public Rest(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** The address with a slash at its end, to which paths are added. */
    public URI base() {
        return base;
    }

    /** Whether the gateway says so within 2 s; one that is not there is not ready. */
    public boolean ready() {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Answers with the gateway's answer; any other status than 2xx fails with its body. 503 is tried again, 20 times in
     * all.
     */
    public JsonNode post(String path, String key, String idempotencyKey, Map<String, ?> body) throws DemoFailed {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("X-API-Key", key)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return send(request);
    }

    /** As {@link #post}, for what is only read. */
    public JsonNode get(String path, String key) throws DemoFailed {
        return send(HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                .timeout(PATIENCE)
                .header("X-API-Key", key)
                .build());
    }

    /** Returns when the gateway has read this block, and so its peer has it. */
    public void awaitBlock(long block, String key) throws DemoFailed {
        get("/network?minPosition=" + block, key);
    }

    private JsonNode send(HttpRequest request) throws DemoFailed {
        String what = request.method() + " " + request.uri();
        try {
            HttpResponse<String> response = answer(request);
            for (int attempt = 1; attempt < ATTEMPTS && response.statusCode() == 503; attempt++) {
                Thread.sleep(PAUSES.after(attempt));
                response = answer(request);
            }
            if (response.statusCode() >= 300) {
                throw new DemoFailed(what + " was answered " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new DemoFailed(what + " was answered with something that is not JSON.", e);
        } catch (IOException e) {
            throw new DemoFailed(what + " failed: " + Unanswered.words(base, e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted.", e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}

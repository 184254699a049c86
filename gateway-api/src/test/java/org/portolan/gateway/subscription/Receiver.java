package org.portolan.gateway.subscription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber's system: it keeps what it answered 2xx, and misbehaves as it is told. */
final class Receiver implements AutoCloseable {

    /** One message that was taken. */
    record Taken(String id, String container, String position, String body, Map<String, String> headers) {}

    private final List<Taken> taken = new ArrayList<>();
    private final int port;
    private int requests;
    private volatile IntUnaryOperator status = request -> 204;
    private volatile BiFunction<HttpExchange, String, Optional<Integer>> special = (exchange, body) -> Optional.empty();
    private volatile String said = "";
    private volatile long holdMillis;
    private @Nullable HttpServer server;

    Receiver() {
        server = serve(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/hook";
    }

    /** Which status the request of each number gets, from 1 on. */
    void answers(IntUnaryOperator each) {
        status = each;
    }

    /** Which status some requests get, whatever their number. */
    void answers(BiFunction<HttpExchange, String, Optional<Integer>> some) {
        special = some;
    }

    /** What it says in every answer from now on. */
    void says(String body) {
        said = body;
    }

    /** How long each request is held before it is answered. */
    void holds(long millis) {
        holdMillis = millis;
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    synchronized int requests() {
        return requests;
    }

    /** What was taken of one container, each event once, in the order of its first arrival. */
    List<String> firstArrivals(String container) {
        return taken().stream()
                .filter(message -> message.container().equals(container))
                .map(Taken::position)
                .distinct()
                .toList();
    }

    /** As when its process dies: connections break, and nobody listens. */
    void kill() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void startAgain() {
        server = serve(port);
    }

    private HttpServer serve(int wanted) {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            made.createContext("/", this::handle);
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.start();
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int usual = status.applyAsInt(count());
        int answer = special.apply(exchange, body).orElse(usual);
        hold();
        if (answer / 100 == 2) {
            keep(exchange, body);
        }
        var words = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer, words.length == 0 || answer == 204 ? -1 : words.length);
        if (words.length > 0 && answer != 204) {
            exchange.getResponseBody().write(words);
        }
        exchange.close();
    }

    private synchronized int count() {
        return ++requests;
    }

    private void hold() {
        try {
            Thread.sleep(holdMillis);
        } catch (InterruptedException killed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keep(HttpExchange exchange, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        taken.add(new Taken(
                headers.getOrDefault("webhook-id", ""),
                !body.startsWith("{")
                        ? ""
                        : JsonMapper.shared()
                                .readTree(body)
                                .at("/data/containerNumber")
                                .asString(""),
                headers.getOrDefault("portolan-ledger-position", ""),
                body,
                headers));
    }

    @Override
    public void close() {
        kill();
    }
}

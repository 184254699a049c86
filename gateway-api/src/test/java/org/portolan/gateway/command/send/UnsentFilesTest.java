package org.portolan.gateway.command.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.command.GatewayCommands;

/** What is said where no gateway takes a file, and what is never said: the key. */
class UnsentFilesTest {

    private static final String SECRET = "s3cret-key";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"edi", "movements"})
    void nobody_who_listens_is_told_as_that(String command) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Outcome outcome = send(command, "http://127.0.0.1:" + free, key(SECRET));

        assertThat(outcome.end()).isEqualTo(1);
        assertThat(outcome.said().strip())
                .isEqualTo("The gateway does not answer: nobody listens at http://127.0.0.1:" + free + ".");
    }

    @Test
    void a_name_that_is_not_known_is_told_as_that() throws IOException {
        Outcome outcome = send("edi", "http://no-such-host.invalid:8080", key(SECRET));

        assertThat(outcome.end()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("the name no-such-host.invalid is not known")
                .doesNotContain("null");
    }

    @Test
    void an_answer_that_breaks_off_leaves_the_outcome_open() throws IOException {
        Outcome outcome = answered("http", "");

        assertThat(outcome.end()).isEqualTo(4);
        assertThat(outcome.said())
                .contains("ended the connection without a whole answer", "What was recorded is not known");
    }

    @Test
    void a_server_of_another_protocol_is_told_as_that() throws IOException {
        assertThat(answered("http", "SSH-2.0-server\r\n\r\n").said()).contains("does not speak HTTP");
        assertThat(answered("https", "HTTP/1.1 400 \r\n\r\n").said())
                .contains("does not speak TLS; is it meant to be http://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET + "\nsecond",
                "first\r\n" + SECRET,
                SECRET + " two",
                SECRET + "\u00fc\u0416",
                SECRET + "\u0001",
            })
    void a_key_that_no_header_may_hold_is_refused_and_never_shown(String content) throws IOException {
        Outcome outcome = send("edi", "http://127.0.0.1:1", key(content));

        assertThat(outcome.end()).isEqualTo(1);
        assertThat(outcome.said())
                .startsWith("The key file " + folder.resolve("key") + " has ")
                .contains("it must hold the API key and nothing else")
                .doesNotContain(SECRET, "second", "first");
    }

    @Test
    void a_key_file_that_cannot_be_used_is_told_with_its_reason() throws IOException {
        Path missing = folder.resolve("missing");

        assertThat(send("edi", "http://127.0.0.1:1", missing).said().strip())
                .isEqualTo("The key file cannot be used: " + missing + " does not exist.");
        assertThat(send("edi", "http://127.0.0.1:1", folder).said().strip())
                .isEqualTo("The key file cannot be used: " + folder + " is a folder, not a file.");
        assertThat(send("edi", "http://127.0.0.1:1", key(" \n\n")).said())
                .startsWith("The key file " + folder.resolve("key") + " is empty;");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ftp://host/, begins with http:// or https://",
                "localhost:9700, begins with http:// or https://",
                "127.0.0.1:9700, this is no address",
                "http://, this is no address",
                "http:///api, stands a host",
                "http://gate_way/, stands a host",
                "http://host:70000, the port is a whole number from 1 to 65535",
                "http://host:99999999999, the port is a whole number from 1 to 65535",
                "http://host:0, the port is a whole number from 1 to 65535",
                "http://host/?a=b, neither ? nor #",
                "http://me:s3cret-key@host/, no user and no password",
            })
    void an_address_of_no_gateway_is_wrong_usage(String address, String reason) throws IOException {
        Outcome outcome = send("movements", address, key("any"));

        assertThat(outcome.end()).isEqualTo(2);
        assertThat(outcome.said()).contains("'--gateway'", reason).doesNotContain(SECRET, "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "\u0416"})
    void a_key_for_repetition_that_no_header_may_hold_is_wrong_usage(String key) throws IOException {
        Outcome outcome = send("edi", "http://127.0.0.1:1", key("any"), "--idempotency-key", key);

        assertThat(outcome.end()).isEqualTo(2);
        assertThat(outcome.said()).contains("it must be 1 to 120 printable ASCII characters");
    }

    @ParameterizedTest
    @CsvSource({"'', /api/v1/edi", "/, /api/v1/edi", "/customs, /customs/api/v1/edi", "/a/b/, /a/b/api/v1/edi"})
    void a_path_of_the_address_stands_before_what_is_asked(String path, String asked) throws IOException {
        Queue<String> paths = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI().toString());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            send("edi", "http://127.0.0.1:" + server.getAddress().getPort() + path, key("any"));
        } finally {
            server.stop(0);
        }

        assertThat(paths).containsExactly(asked);
    }

    @Test
    void a_file_that_cannot_be_read_is_told_with_its_reason() throws IOException {
        Path missing = folder.resolve("missing.edi");

        assertThat(run("edi", missing, "http://127.0.0.1:1", key("any")).said().strip())
                .isEqualTo("The file cannot be sent: " + missing + " does not exist.");
        assertThat(run("edi", folder, "http://127.0.0.1:1", key("any")).said().strip())
                .isEqualTo("The file cannot be sent: " + folder + " is a folder, not a file.");
    }

    private record Outcome(int end, String said) {}

    private Path key(String content) throws IOException {
        return Files.writeString(folder.resolve("key"), content);
    }

    private Outcome answered(String scheme, String answer) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket client = socket.accept();
                            InputStream in = client.getInputStream()) {
                        in.read();
                        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        // Closed with something unread, the answer would be reset and not read.
                        client.shutdownOutput();
                        client.setSoTimeout(5_000);
                        in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        return;
                    }
                }
            });
            return send("edi", scheme + "://127.0.0.1:" + socket.getLocalPort(), key("any"));
        }
    }

    private Outcome send(String command, String gateway, Path key, String... more) throws IOException {
        return run(command, Files.writeString(folder.resolve("file.csv"), "content"), gateway, key, more);
    }

    private static Outcome run(String command, Path file, String gateway, Path key, String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of(command, "send", file.toString(), "--gateway", gateway, "--key-file", key.toString()));
        arguments.addAll(List.of(more));
        StringWriter said = new StringWriter();
        int end = GatewayCommands.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
        return new Outcome(end, said.toString());
    }
}

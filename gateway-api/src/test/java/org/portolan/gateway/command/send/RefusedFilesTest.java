package org.portolan.gateway.command.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.command.GatewayCommands;

/** What the commands say of each kind of answer that a gateway, or a proxy before it, may give. */
class RefusedFilesTest {

    private static final String FAULTS = """
            {"status":422,"code":"FORM","field":"eventTime","detail":"eventTime is no time","faults":[
             {"code":"FORM","field":"eventTime","detail":"eventTime is no time"},
             {"code":"CHECK_DIGIT","field":"containerNumber","detail":"containerNumber has a wrong check digit"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void an_interchange_of_which_nothing_was_accepted_is_refused_with_each_reason() throws IOException {
        Outcome outcome = send("edi", 422, """
                {"id":"abc","messages":2,"accepted":0,"refused":1,"messagesRefused":1,"reports":[
                 {"message":1,"code":"COUNT","field":null,"detail":"UNT counts 7, there are 6","containers":[]},
                 {"message":2,"containers":[{"container":"CSQU3054384","code":"CHECK_DIGIT","field":"containerNumber",
                  "detail":"has a wrong check digit","position":{"segment":6,"tag":"EQD","line":9,"byte":80}}]}]}
                """);

        assertThat(outcome.end()).isEqualTo(1);
        assertThat(outcome.said())
                .contains(
                        "Message 1: COUNT: UNT counts 7, there are 6",
                        "CSQU3054384: CHECK_DIGIT [containerNumber]: has a wrong check digit",
                        "Message 2, segment 6 EQD (line 9, byte 80)",
                        "Report: /api/v1/edi/abc")
                .doesNotContain("null");
    }

    @Test
    void all_faults_of_a_container_are_told_each_with_its_segment() throws IOException {
        Outcome outcome = send("edi", 201, """
                {"id":"abc","messages":1,"accepted":1,"refused":1,"messagesRefused":0,"reports":[
                 {"message":1,"containers":[{"container":"CSQU3054384","code":"CHECK_DIGIT","field":"containerNumber",
                  "detail":"containerNumber has a wrong check digit","position":{"segment":6,"tag":"EQD","line":9,"byte":80},
                  "faults":[{"code":"CHECK_DIGIT","field":"containerNumber",
                   "detail":"containerNumber has a wrong check digit","position":{"segment":6,"tag":"EQD","line":9,"byte":80}},
                   {"code":"UN_LOCODE","field":"location","detail":"location must be a UN/LOCODE",
                   "position":{"segment":8,"tag":"LOC","element":2,"line":11,"byte":99}}]}]}]}
                """);

        assertThat(outcome.end()).isEqualTo(3);
        assertThat(outcome.said().lines())
                .startsWith(
                        "Message 1, segment 6 EQD (line 9, byte 80) CSQU3054384: CHECK_DIGIT [containerNumber]:"
                                + " containerNumber has a wrong check digit",
                        "Message 1, segment 8 LOC, element 2 (line 11, byte 99) CSQU3054384: UN_LOCODE [location]:"
                                + " location must be a UN/LOCODE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edi", "movements"})
    void all_faults_are_told_each_with_its_field(String command) throws IOException {
        Outcome outcome = send(command, 422, FAULTS);

        assertThat(outcome.end()).isEqualTo(1);
        assertThat(outcome.said().lines())
                .containsExactly(
                        "FORM [eventTime]: eventTime is no time",
                        "CHECK_DIGIT [containerNumber]: containerNumber has a wrong check digit");
    }

    @Test
    void all_faults_of_a_line_are_told() throws IOException {
        Outcome outcome = send("movements", 200, """
                {"line":2,"status":"REFUSED",FAULTS
                {"end":{"accepted":1,"refused":1,"complete":true}}
                """.replace(
                        "FAULTS", FAULTS.replace("\n", "").replaceFirst("\\{\"status\":422,", "")));

        assertThat(outcome.end()).isEqualTo(3);
        assertThat(outcome.said()).contains("Line 2: FORM [eventTime]: ", "Line 2: CHECK_DIGIT [containerNumber]: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edi", "movements"})
    void an_answer_that_is_no_json_is_told_in_a_line(String command) throws IOException {
        Outcome page = send(command, 502, "<html>\n<h1>Bad Gateway</h1>\n</html>");
        Outcome nothing = send(command, 503, "");
        Outcome other = send(command, 404, "{\"error\":null}");

        assertThat(List.of(page.end(), nothing.end(), other.end())).containsOnly(1);
        assertThat(page.said().strip())
                .isEqualTo("The gateway answered with status 502 and no JSON: <html> <h1>Bad Gateway</h1> </html>");
        assertThat(nothing.said().strip()).isEqualTo("The gateway answered with status 503 and nothing else.");
        assertThat(other.said().strip()).isEqualTo("The gateway answered with status 404: {\"error\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edi", "movements"})
    void a_success_without_a_report_is_not_taken_for_one(String command) throws IOException {
        assertThat(send(command, 200, "welcome").end()).isEqualTo(4);
        assertThat(send(command, 200, "").end()).isEqualTo(4);
        assertThat(send(command, 200, "welcome").said()).contains("status 200 and no JSON: welcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":\"ok\"}", "{\"code\":\"X\",\"detail\":\"of another\"}"})
    void an_object_of_another_server_is_not_taken_for_a_report(String body) throws IOException {
        for (String command : List.of("edi", "movements")) {
            Outcome outcome = send(command, 200, body);

            assertThat(outcome.end()).isEqualTo(4);
            assertThat(outcome.said().strip())
                    .endsWith("/api/v1/" + command + " gave no answer of a gateway, but status 200: " + body);
        }
    }

    @Test
    void a_place_is_told_once() throws IOException {
        Outcome outcome = send("edi", 422, """
                {"id":"abc","messages":1,"reports":[{"message":1,"code":"SEGMENT_COUNT","detail":"UNT counts 9.",
                 "position":{"segment":8,"tag":"UNT","line":1,"byte":185},"containers":[]},
                 {"message":2,"code":"FORM","position":{"segment":1,"line":1,"byte":9},"faults":[
                  {"code":"FORM","detail":"no time.","position":{"segment":3,"line":1,"byte":40}}]}]}
                """);

        assertThat(outcome.said())
                .contains("Message 1, segment 8 UNT (line 1, byte 185): SEGMENT_COUNT: UNT counts 9.\n")
                .contains("Message 2, segment 3 (line 1, byte 40): FORM: no time.\n");
    }

    @Test
    void results_that_end_before_their_last_line_leave_the_outcome_open() throws IOException {
        Outcome outcome = send("movements", 200, "{\"line\":2,\"status\":\"ACCEPTED\"}\n");

        assertThat(outcome.end()).isEqualTo(4);
        assertThat(outcome.said()).contains("answer ends before its last line", "is not known");
    }

    private record Outcome(int end, String said) {}

    private Outcome send(String command, int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            StringWriter said = new StringWriter();
            int end = GatewayCommands.commandLine()
                    .setOut(new PrintWriter(said))
                    .setErr(new PrintWriter(said))
                    .execute(
                            command,
                            "send",
                            Files.writeString(folder.resolve("file.csv"), "content")
                                    .toString(),
                            "--gateway",
                            "http://127.0.0.1:" + server.getAddress().getPort(),
                            "--key-file",
                            Files.writeString(folder.resolve("key"), "any").toString());
            return new Outcome(end, said.toString());
        } finally {
            server.stop(0);
        }
    }
}

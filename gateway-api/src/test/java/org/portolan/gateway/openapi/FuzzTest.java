package org.portolan.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestKeys;

/** Whatever is sent, no answer is an error of the gateway's own, or one that the description does not know. */
@Tag("fuzz")
class FuzzTest {
    private static final String REQUESTS_A_CALL = System.getProperty("portolan.fuzz.requests", "40");

    private static final int LEAST = 5_000;
    private static final Pattern SENT = Pattern.compile("Test cases:\\s+(\\d+) generated");

    private static final Path SETTINGS = Path.of("src/test/resources/fuzz").toAbsolutePath();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = TestKeys.class,
            names = {"CN_TRADER", "CN_OFFICER", "TIANJIN_PORT"})
    void every_answer_is_as_it_is_described(TestKeys key) throws Exception {
        assumeTrue(isThere(), "schemathesis is not on the PATH.");
        var base = GatewayUnderTest.shared().base();
        var output = folder.resolve("output");

        var fuzz = new ProcessBuilder(
                        "schemathesis",
                        "--config-file",
                        SETTINGS.resolve("schemathesis.toml").toString(),
                        "--no-color",
                        "run",
                        base.resolve("/openapi.json").toString(),
                        "--url",
                        base.toString(),
                        "--header",
                        "X-API-Key: " + key.name(),
                        "--include-path-regex",
                        "^/(api/v1|v2|v3)/",
                        // It does not end by itself.
                        "--exclude-path",
                        "/api/v1/events/stream",
                        "--checks",
                        "not_a_server_error,status_code_conformance,content_type_conformance,"
                                + "response_schema_conformance,response_headers_conformance",
                        "--phases",
                        "examples,fuzzing",
                        "--max-examples",
                        REQUESTS_A_CALL,
                        // Older Pythons count how deep they parse for all threads at once, and then fail by themselves.
                        "--workers",
                        "1",
                        "--max-time",
                        "420",
                        "--request-timeout",
                        "60",
                        "--generation-database",
                        "none",
                        "--continue-on-failure",
                        "--no-shrink")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(folder.toFile());
        fuzz.environment()
                .put("SCHEMATHESIS_HOOKS", SETTINGS.resolve("hooks.py").toString());
        var run = fuzz.start();

        assertThat(run.waitFor(30, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output);
        var sent = SENT.matcher(said)
                .results()
                .mapToInt(count -> Integer.parseInt(count.group(1)))
                .sum();
        System.out.println(sent + " random requests with the key of " + key);
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(sent).as(said).isGreaterThanOrEqualTo(LEAST);
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder(List.of("schemathesis", "--version"))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}

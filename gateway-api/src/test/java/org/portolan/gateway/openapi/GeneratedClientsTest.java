package org.portolan.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.TestNetwork;

/** The committed description is valid, and clients that are generated from it compile and work. */
class GeneratedClientsTest {
    private static final Path DESCRIPTION =
            Path.of("../docs/openapi.json").toAbsolutePath().normalize();
    private static final Path GENERATOR =
            Path.of("target/client-generator/openapi-generator-cli.jar").toAbsolutePath();
    private static final Path CALLERS = Path.of("src/test/resources/clients").toAbsolutePath();
    private static final Path RULES =
            Path.of("src/test/resources/lint/redocly.yaml").toAbsolutePath();
    private static final String TYPESCRIPT = "typescript@5.9.3";
    private static final String LINTER = "@redocly/cli@2.11.1";

    private static GatewayUnderTest gateway;

    @TempDir
    private Path folder;

    /** As in the demonstration, it delivers to this machine. */
    @BeforeAll
    static void start() {
        gateway = GatewayUnderTest.start(NetworkUnderTest.shared(), TestNetwork.CN, "portolan.demo=true");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void the_description_has_no_fault() throws Exception {
        assertThat(run(generator("validate", "-i", DESCRIPTION.toString())))
                .contains("No validation issues detected")
                .doesNotContain("Errors:", "Warnings:");
    }

    /** By all rules that the linter recommends; what it only warns of is a fault here. */
    @Test
    void the_description_passes_a_linter() throws Exception {
        assumeTrue(starts("node", "--version") && starts("npm", "--version"), "There is no node here.");
        var linter = installed(LINTER);
        assumeTrue(linter.isPresent(), "The linter cannot be had here.");

        assertThat(run(List.of(
                        linter.get().resolve("node_modules/.bin/redocly").toString(),
                        "lint",
                        DESCRIPTION.toString(),
                        "--config",
                        RULES.toString())))
                .contains("is valid")
                .doesNotContain("warning");
    }

    @Test
    void a_client_in_java_compiles_lists_posts_and_subscribes() throws Exception {
        run(generator(
                "generate",
                "-g",
                "java",
                "--library",
                "native",
                "-i",
                DESCRIPTION.toString(),
                "-o",
                folder.toString(),
                "--additional-properties=openApiNullable=false,useJakartaEe=true",
                "--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        var classes = folder.resolve("classes");
        var libraries = GENERATOR + ":" + System.getProperty("java.class.path");
        var compile = new ArrayList<>(List.of(
                java("javac"),
                "-J-XX:TieredStopAtLevel=1",
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                libraries));
        compile.addAll(sources(folder.resolve("src/main")));
        compile.add(CALLERS.resolve("ListPostSubscribe.java").toString());

        run(compile);
        var call = new ArrayList<>(List.of(java("java"), "-cp", classes + ":" + libraries, "ListPostSubscribe"));
        call.addAll(arguments(470_001));

        assertThat(run(call)).contains("accepted 1", "listed true");
    }

    @Test
    void a_client_in_typescript_compiles_lists_posts_and_subscribes() throws Exception {
        assumeTrue(starts("node", "--version") && starts("npm", "--version"), "There is no node here.");
        run(generator(
                "generate",
                "-g",
                "typescript-fetch",
                "-i",
                DESCRIPTION.toString(),
                "-o",
                folder.resolve("client").toString()));
        Files.copy(
                CALLERS.resolve("list-post-subscribe.ts"),
                folder.resolve("client").resolve("list-post-subscribe.ts"));
        var compiler = installed(TYPESCRIPT);
        assumeTrue(compiler.isPresent(), "The compiler of TypeScript cannot be had here.");

        run(List.of(
                compiler.get().resolve("node_modules/.bin/tsc").toString(),
                "--strict",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--lib",
                "es2022,dom",
                "--outDir",
                folder.resolve("js").toString(),
                folder.resolve("client/list-post-subscribe.ts").toString()));
        var call = new ArrayList<>(
                List.of("node", folder.resolve("js/list-post-subscribe.js").toString()));
        call.addAll(arguments(470_002));

        assertThat(run(call)).contains("accepted 1", "listed true");
    }

    private static List<String> arguments(int serial) {
        var address = gateway.base().toString();
        return List.of(
                address.endsWith("/") ? address.substring(0, address.length() - 1) : address,
                TestKeys.TIANJIN_PORT.name(),
                Reports.container(serial),
                Reports.text(Reports.time(30)),
                "http://127.0.0.1:9/hook");
    }

    private static List<String> generator(String... arguments) {
        return Stream.concat(
                        // It lives for seconds only: what is compiled well is not worth its while.
                        Stream.of(java("java"), "-XX:TieredStopAtLevel=1", "-jar", GENERATOR.toString()),
                        Stream.of(arguments))
                .toList();
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static List<String> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        }
    }

    /** Where a program is, which is installed once for all runs of a user, as Maven's dependencies are; empty if it cannot be. */
    private Optional<Path> installed(String program) throws Exception {
        var kept = Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache", "portolan", "npm"));
        var place = kept.resolve(program.replace('/', '-'));
        if (!Files.isDirectory(place)) {
            var begun = Files.createTempDirectory(kept, "begun-");
            if (!starts("npm", "install", "--no-audit", "--no-fund", "--prefix", begun.toString(), program)) {
                return Optional.empty();
            }
            Files.move(begun, place);
        }
        return Optional.of(place);
    }

    private boolean starts(String... command) throws Exception {
        try {
            var process = process(List.of(command));
            // Without a way to the registry npm tries for long.
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private String run(List<String> command) throws Exception {
        var process = process(command);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        var output = Files.readString(folder.resolve("output"));
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private Process process(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }
}

package org.portolan.network.identity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One of Fabric's own command-line tools; a test that needs one is skipped where FABRIC_BIN and the PATH lack it. */
public final class FabricTool {

    private final Path program;

    private FabricTool(Path program) {
        this.program = program;
    }

    /** The tool, or a skipped test. */
    public static FabricTool named(String name) {
        Optional<Path> program = folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "Fabric's " + name + " is neither in FABRIC_BIN nor on the PATH");
        return new FabricTool(program.orElseThrow());
    }

    /** Everything the tool prints, after it has ended; its exit code first. */
    public Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static Stream<Path> folders() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.ofNullable(System.getenv("FABRIC_BIN")), Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    /** How a run of a tool ended. */
    public record Outcome(int exitCode, String output) {}
}

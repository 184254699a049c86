package org.portolan.network.fabric.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.portolan.network.launch.LaunchFailed;

/** One of Fabric's programs that does one thing and ends. */
public final class Tool {

    private static final List<String> PREFIXES = List.of("CORE_", "ORDERER_", "CONFIGTX_", "OSNADMIN_", "FABRIC_");

    private final Path program;
    private final Map<String, String> environment;

    private Tool(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** The program in this file; nothing of the starter's environment configures it. */
    public static Tool at(Path program) {
        return new Tool(program, Map.of());
    }

    /** The same program with the folder in which it finds its configuration. */
    public Tool configuredIn(Path folder) {
        return new Tool(program, Map.of("FABRIC_CFG_PATH", folder.toString()));
    }

    /** How a run ended, and everything it printed. */
    public record Outcome(int exitCode, String output) {}

    /** Runs the program; a run that does not end in time is ended. */
    public Outcome run(List<String> arguments, Duration patience)
            throws IOException, InterruptedException, LaunchFailed {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(Tool::wouldConfigureFabric);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new LaunchFailed(
                    "%s has not ended within %d s".formatted(program.getFileName(), patience.toSeconds()));
        }
        return new Outcome(process.exitValue(), output.join());
    }

    /** Variables of whoever starts this program must not change what the rendered files say. */
    private static boolean wouldConfigureFabric(String variable) {
        return PREFIXES.stream().anyMatch(variable::startsWith);
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(its output ended: " + e.getMessage() + ")";
        }
    }
}

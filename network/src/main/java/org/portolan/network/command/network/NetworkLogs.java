package org.portolan.network.command.network;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.DataOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a node said. */
@Command(
        name = "logs",
        description =
                "Prints the last lines of a node's log, such as peer0.cncustoms; without a node, which logs there are.",
        mixinStandardHelpOptions = true)
final class NetworkLogs extends Action {

    private static final String SUFFIX = ".log";

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--lines", paramLabel = "NUMBER", description = "How many; default: ${DEFAULT-VALUE}.")
    private int lines = 40;

    @Parameters(arity = "0..1", paramLabel = "NODE", description = "The node or contract.")
    private String node = "";

    NetworkLogs(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        Path folder = data.networkFolder().resolve("logs");
        List<String> names = names(folder);
        PrintWriter out = out();
        if (node.isEmpty()) {
            names.forEach(out::println);
            return 0;
        }
        if (!names.contains(node)) {
            throw new CommandFailed("%s holds no log of '%s'; it holds those of %s".formatted(folder, node, names));
        }
        byte[] content = Files.readAllBytes(folder.resolve(node + SUFFIX));
        List<String> all = new String(content, StandardCharsets.UTF_8).lines().toList();
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(out::println);
        return 0;
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }
}

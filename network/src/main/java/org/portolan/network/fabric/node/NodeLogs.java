package org.portolan.network.fabric.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.file.FileTrouble;

/** The logs of nodes, and their last lines for the one moment in which somebody needs them: when a node failed. */
public record NodeLogs(Path folder) {

    private static final int LINES = 8;

    /** The first lines of messages: what follows is the path through the program, of no use to an operator. */
    private static final Predicate<String> MESSAGE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT|panic: |Error: ).*").asMatchPredicate();

    Path fileOf(FabricNode node) {
        return folder.resolve(node.hostName() + ".log");
    }

    /** The node's own last lines, indented, under a sentence that names their file. */
    public String lastLinesOf(FabricNode node) {
        Path log = fileOf(node);
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> messages = lines.stream().filter(MESSAGE).toList();
            List<String> all = messages.isEmpty() ? lines : messages;
            List<String> last = all.subList(Math.max(0, all.size() - LINES), all.size());
            String shown = last.isEmpty() ? "(nothing)" : String.join(System.lineSeparator(), last);
            return "the last lines of %s in %s:%n%s"
                    .formatted(node.hostName(), log, shown.indent(2).stripTrailing());
        } catch (IOException e) {
            return "the log %s cannot be read: %s".formatted(log, FileTrouble.words(e));
        }
    }
}

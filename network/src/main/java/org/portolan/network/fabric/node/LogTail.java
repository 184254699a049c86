package org.portolan.network.fabric.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, for the one moment in which somebody needs them: when its process failed. */
public final class LogTail {

    private static final int LINES = 12;

    private LogTail() {}

    /** The lines, indented, under a sentence that names the file. */
    public static String of(Path log) {
        try {
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = all.subList(Math.max(0, all.size() - LINES), all.size());
            String shown = last.isEmpty() ? "(nothing)" : String.join(System.lineSeparator(), last);
            return "its last lines in %s:%n%s".formatted(log, shown.indent(2).stripTrailing());
        } catch (IOException e) {
            return "its log %s cannot be read: %s".formatted(log, e.getMessage());
        }
    }
}

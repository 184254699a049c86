package org.portolan.network.doctor.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;

/** Whether nodes may open enough files and connections: a ledger's database alone opens hundreds. */
public final class OpenFilesCheck implements Check {

    private static final long LEAST = 1_024;
    private static final long COMFORTABLE = 4_096;
    private static final String ADVICE =
            "Raise the limit of open files (ulimit -n, or LimitNOFILE of a service) to %d or more."
                    .formatted(COMFORTABLE);

    private final OptionalLong limit;

    public OpenFilesCheck(OptionalLong limit) {
        this.limit = limit;
    }

    /** The limit up to which a process of this user may raise its own, as Linux says; other systems do not tell. */
    public static OptionalLong limit(Path proc) throws IOException {
        Path file = proc.resolve("self/limits");
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.split(" {2,}")[2])
                .mapToLong(hard -> hard.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(hard))
                .findFirst();
    }

    @Override
    public List<Finding> findings() {
        if (limit.isEmpty()) {
            return List.of();
        }
        String says = "a process may open %d files".formatted(limit.getAsLong());
        if (limit.getAsLong() < LEAST) {
            return List.of(Finding.fault(Machine.NAME, "open files", says, ADVICE));
        }
        return List.of(
                limit.getAsLong() < COMFORTABLE
                        ? Finding.warning(Machine.NAME, "open files", says, ADVICE)
                        : Finding.ok(Machine.NAME, "open files", says));
    }
}

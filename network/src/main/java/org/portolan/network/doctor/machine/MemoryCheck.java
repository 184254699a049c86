package org.portolan.network.doctor.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;

/** Whether the memory that is available is enough for what is to start, or, of a running network, not used up. */
public final class MemoryCheck implements Check {

    /** Under load, as measured. */
    private static final long NODE = 320L << 20;

    private static final long CONTRACT = 230L << 20;
    private static final long EMBEDDED = 1L << 30;
    private static final long RESERVE = 512L << 20;

    private final OptionalLong available;
    private final long needed;

    private MemoryCheck(OptionalLong available, long needed) {
        this.available = available;
        this.needed = needed;
    }

    /** What a network on Fabric takes beside a reserve. */
    public static MemoryCheck beforeStart(OptionalLong available, int nodes, int contracts) {
        return new MemoryCheck(available, RESERVE + nodes * NODE + contracts * CONTRACT);
    }

    /** What the embedded engine takes beside a reserve. */
    public static MemoryCheck beforeEmbeddedStart(OptionalLong available) {
        return new MemoryCheck(available, RESERVE + EMBEDDED);
    }

    /** A network that runs has what it needs and may still want the reserve. */
    public static MemoryCheck whileRunning(OptionalLong available) {
        return new MemoryCheck(available, RESERVE);
    }

    /** What Linux says could be used without swapping; other systems do not tell. */
    public static OptionalLong available(Path proc) throws IOException {
        Path file = proc.resolve("meminfo");
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst();
    }

    @Override
    public List<Finding> findings() {
        if (available.isEmpty()) {
            return List.of();
        }
        String says = "%,d MB of memory are available, and some %,d MB are needed"
                .formatted(available.getAsLong() >> 20, needed >> 20);
        return List.of(
                available.getAsLong() >= needed
                        ? Finding.ok(Machine.NAME, "memory", says)
                        : Finding.warning(
                                Machine.NAME,
                                "memory",
                                says,
                                "End other programs, add memory, or run some of the nodes on another machine."));
    }
}

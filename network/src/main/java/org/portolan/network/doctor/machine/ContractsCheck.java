package org.portolan.network.doctor.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;

/** Whether the command that serves the contracts names a program, and a jar, that are there. */
public final class ContractsCheck implements Check {

    private static final String ADVICE =
            "Build the contracts, or name the command that serves them in the topology or with --contracts.";

    private final List<String> command;

    public ContractsCheck(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public List<Finding> findings() {
        Path program = Path.of(command.getFirst());
        if (program.getNameCount() > 1 && !Files.isExecutable(program)) {
            return List.of(
                    fault("%s, which is to serve the contracts, is no program that can be run".formatted(program)));
        }
        Optional<Path> jar = jar();
        if (jar.isPresent() && !Files.isReadable(jar.get())) {
            return List.of(fault("the jar of the contracts, %s, is not there or cannot be read".formatted(jar.get())));
        }
        return List.of(
                Finding.ok(Machine.NAME, "contracts", jar.map(Path::toString).orElse(command.getFirst())));
    }

    private Optional<Path> jar() {
        int option = command.indexOf("-jar");
        return option >= 0 && option + 1 < command.size()
                ? Optional.of(Path.of(command.get(option + 1)))
                : Optional.empty();
    }

    private static Finding fault(String says) {
        return Finding.fault(Machine.NAME, "contracts", says, ADVICE);
    }
}

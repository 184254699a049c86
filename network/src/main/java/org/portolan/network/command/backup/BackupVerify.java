package org.portolan.network.command.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.portolan.network.backup.archive.ArchiveReader;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.command.option.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a backup is whole. */
@Command(
        name = "verify",
        description = "Reads all of a backup and compares every file in it with its SHA-256.",
        mixinStandardHelpOptions = true)
final class BackupVerify implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    BackupVerify(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            archive.verify(new ToldProgress(spec.commandLine().getOut(), clock));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s is whole: %d files%n",
                            file, archive.manifest().files().size());
            return 0;
        } catch (BackupRefused e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}

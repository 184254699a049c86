package org.portolan.network.command.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.network.backup.archive.ArchiveReader;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.command.option.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says whether a backup is whole. */
@Command(
        name = "verify",
        description = "Reads all of a backup and compares every file in it with its SHA-256.",
        mixinStandardHelpOptions = true)
final class BackupVerify extends Action {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    BackupVerify(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, BackupRefused {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            archive.verify(new ToldProgress(out(), clock()));
            out().printf(
                            "%s is whole: %d files%n",
                            file, archive.manifest().files().size());
            return 0;
        }
    }
}

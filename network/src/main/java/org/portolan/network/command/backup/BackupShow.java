package org.portolan.network.command.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.network.backup.archive.ArchiveReader;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.command.option.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a backup contains. */
@Command(
        name = "show",
        description = "Says what a backup contains, without reading all of it.",
        mixinStandardHelpOptions = true)
final class BackupShow extends Action {

    @Option(names = "--files", description = "Also print each file, with its size and SHA-256.")
    private boolean files;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    BackupShow(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, BackupRefused {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            ManifestReport.of(archive.manifest()).forEach(out()::println);
            if (files) {
                archive.manifest()
                        .files()
                        .forEach(each -> out().printf("%s %12d %s%n", each.sha256(), each.size(), each.path()));
            }
            return 0;
        }
    }
}

package org.portolan.network.command.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.portolan.network.backup.archive.ArchiveReader;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.command.option.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a backup contains. */
@Command(
        name = "show",
        description = "Says what a backup contains, without reading all of it.",
        mixinStandardHelpOptions = true)
final class BackupShow implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--files", description = "Also print each file, with its size and SHA-256.")
    private boolean files;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    BackupShow() {}

    @Override
    public Integer call() throws IOException {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            ManifestReport.of(archive.manifest()).forEach(spec.commandLine().getOut()::println);
            if (files) {
                archive.manifest()
                        .files()
                        .forEach(each -> spec.commandLine()
                                .getOut()
                                .printf("%s %12d %s%n", each.sha256(), each.size(), each.path()));
            }
            return 0;
        } catch (BackupRefused e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}

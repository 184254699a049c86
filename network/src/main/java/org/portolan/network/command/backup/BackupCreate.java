package org.portolan.network.command.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.network.backup.BackupCreation;
import org.portolan.network.backup.BackupRequest;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.DataOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a backup. */
@Command(
        name = "create",
        description = "Backs up an organisation's peers with their private data, its certificates and its configuration"
                + " while the network runs; each peer is stopped for as long as its files are linked or copied.",
        mixinStandardHelpOptions = true)
final class BackupCreate extends Action {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--organisation", required = true, paramLabel = "NAME", description = "Whose, by name or MSP id.")
    private String organisation = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The backup, a compressed tar file.")
    private Path out = Path.of("backup.tar.gz");

    @Option(names = "--with-keys", description = "With the private keys; keep the file as you keep the keys.")
    private boolean withKeys;

    @Option(
            names = "--gateway",
            paramLabel = "DIR",
            description = "With the data folder of the organisation's gateway, which must be stopped.")
    private @Nullable Path gateway;

    BackupCreate(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, BackupRefused, InterruptedException {
        PrintWriter told = out();
        BackupRequest request =
                new BackupRequest(data.networkFolder(), organisation, withKeys, Optional.ofNullable(gateway));
        BackupManifest made = new BackupCreation(request, new ToldProgress(told, clock()), clock()).write(out);
        ManifestReport.of(made).forEach(told::println);
        told.printf("%s has %d KB%n", out, Files.size(out) >> 10);
        if (withKeys) {
            told.println("Whoever reads this file can act as the organisation: it holds its private keys.");
        }
        return 0;
    }
}

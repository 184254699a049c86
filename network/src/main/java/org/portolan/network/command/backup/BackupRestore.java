package org.portolan.network.command.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.network.backup.BackupRestoration;
import org.portolan.network.backup.RestoreRequest;
import org.portolan.network.backup.Restored;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.DataOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores a backup. */
@Command(
        name = "restore",
        description = "Puts a backup back where nothing is, or nothing is any more: a node's data are never put over"
                + " others. Identities and configuration that are there stay as they are. If it is interrupted, run"
                + " it again.",
        mixinStandardHelpOptions = true)
final class BackupRestore extends Action {

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The backup.")
    private Path from = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--gateway",
            paramLabel = "DIR",
            description = "Where the gateway's data go; without it they are left in the backup.")
    private @Nullable Path gateway;

    @Option(
            names = "--peer",
            paramLabel = "NAME",
            description = "Only this one of the organisation's peers, such as peer0.cncustoms.")
    private @Nullable String peer;

    BackupRestore(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, BackupRefused, InterruptedException {
        PrintWriter out = out();
        RestoreRequest request =
                new RestoreRequest(data.folder(), Optional.ofNullable(gateway), Optional.ofNullable(peer));
        Restored restored = new BackupRestoration(request, new ToldProgress(out, clock()), clock()).restore(from);
        ManifestReport.of(restored.manifest()).forEach(out::println);
        restored.put().forEach(path -> out.println("restored " + path));
        restored.kept().forEach(path -> out.printf("kept     %s, which was there%n", path));
        tellOfKeys(restored, out);
        return 0;
    }

    private void tellOfKeys(Restored restored, PrintWriter out) {
        BackupManifest manifest = restored.manifest();
        Path identities = data.folder()
                .toAbsolutePath()
                .normalize()
                .resolve("crypto/organisations")
                .resolve(manifest.organisation());
        if (!manifest.withKeys() && restored.put().contains(identities)) {
            out.println("The backup holds no private keys; put these files back before you start the network:");
            manifest.keysLeftOut().stream()
                    .filter(path -> path.startsWith("network/crypto/"))
                    .forEach(path -> out.println("  " + data.folder().resolve(path.substring("network/".length()))));
        }
    }
}

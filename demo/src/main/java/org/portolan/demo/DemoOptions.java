package org.portolan.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user may ask of the demonstration. */
final class DemoOptions {
    @Option(
            names = "--port",
            defaultValue = "8080",
            converter = FirstPort.class,
            description = "Port of the first gateway; the other two follow. Default: ${DEFAULT-VALUE}.")
    int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep the ledger in this folder; a second start continues the same chain. Default: a folder that is deleted at the end.")
    @Nullable Path data;

    @Option(names = "--empty", description = "Load no sample journeys.")
    boolean empty;

    @Option(
            names = "--exit-after-load",
            description = "Print the trace of the first sample container as JSON last, stop everything and exit.")
    boolean exitAfterLoad;

    @Option(
            names = "--engine",
            defaultValue = "embedded",
            description =
                    "The engine below: embedded, or fabric (real peers and orderers, found by FABRIC_BIN or the PATH). Default: ${DEFAULT-VALUE}.")
    String engine = "embedded";

    @Option(
            names = "--home",
            defaultValue = "${env:PORTOLAN_HOME:-.}",
            hidden = true,
            description = "The folder of the checkout.")
    Path home = Path.of(".");

    Optional<Path> keptData() {
        return Optional.ofNullable(data).map(folder -> folder.toAbsolutePath().normalize());
    }
}

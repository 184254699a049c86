package org.portolan.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.portolan.gateway.blocks.BlockSource;
import org.portolan.gateway.blocks.PeerUnavailable;
import org.portolan.gateway.blocks.readmodel.ContentHash;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.file.FileTrouble;
import org.springframework.beans.BeansException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code portolan read-model}: builds the read model anew from the ledger, or tells what it contains. */
@Command(
        name = "read-model",
        mixinStandardHelpOptions = true,
        description = "The database in which a gateway keeps what blocks say.")
final class ReadModelCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = "Empties the read model and reads the ledger again. Stop the gateway first. What the gateway"
                    + " sent to the ledger and its operations are not touched.")
    int rebuild(
            @Option(
                            names = "--config",
                            required = true,
                            paramLabel = "FILE",
                            description = "The gateway's configuration.")
                    Path config)
            throws InterruptedException, IOException {
        FileTrouble.refuseUnreadable(config);
        var out = spec.commandLine().getOut();
        try (var context = ReadModelApplication.start(config)) {
            boolean whole =
                    new Rebuild(context.getBean(BlockSource.class), context.getBean(ReadModel.class), out).run();
            if (whole) {
                out.println("Content " + context.getBean(ContentHash.class).compute());
            }
            return whole ? 0 : 1;
        } catch (PeerUnavailable away) {
            out.println("The peer does not answer, so nothing was changed: " + away.getMessage());
            return 1;
        } catch (BeansException unusable) {
            return notStarted(out, unusable);
        } finally {
            out.flush();
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Prints the last block that the read model contains, and one number for all of its content.")
    int hash(
            @Option(
                            names = "--config",
                            required = true,
                            paramLabel = "FILE",
                            description = "The gateway's configuration.")
                    Path config)
            throws IOException {
        FileTrouble.refuseUnreadable(config);
        var out = spec.commandLine().getOut();
        try (var context = ReadModelApplication.start(config)) {
            var checkpoint = context.getBean(ReadModel.class).checkpoint();
            out.println("Block "
                    + checkpoint.map(last -> Long.toString(last.block())).orElse("none"));
            out.println("Content " + context.getBean(ContentHash.class).compute());
            return 0;
        } catch (BeansException unusable) {
            return notStarted(out, unusable);
        } finally {
            out.flush();
        }
    }

    /** The database files of a running gateway are locked; whatever it is, its cause is said in one line. */
    private static int notStarted(PrintWriter out, BeansException unusable) {
        out.println("The read model cannot be opened; is the gateway still running? "
                + Optional.ofNullable(unusable.getMostSpecificCause().getMessage())
                        .map(message -> message.lines().findFirst().orElse(""))
                        .orElse(""));
        return 1;
    }
}

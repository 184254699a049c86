package org.portolan.network.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.join.JoinRefused;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.UpdateRefused;
import org.portolan.network.file.FileTrouble;
import org.portolan.network.identity.IdentityRefused;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.order.OrderRefused;
import org.portolan.network.yaml.FileMistakes;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one clear sentence and an exit code; a stack trace is shown only where PORTOLAN_TRACE is set. */
final class Failures implements IExecutionExceptionHandler {

    private static final String NO_SPACE = "No space left on device";

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("portolan: " + sentence(failure));
        if (System.getenv("PORTOLAN_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    static String sentence(Throwable failure) {
        return switch (failure) {
            case FileMistakes mistakes ->
                mistakes.mistakes().size() + " mistake(s) in a file:" + System.lineSeparator() + mistakes.getMessage();
            case CommandFailed failed -> message(failed);
            case IdentityRefused refused -> message(refused);
            case BackupRefused refused -> message(refused);
            case JoinRefused refused -> message(refused);
            case LaunchFailed failed -> message(failed);
            case OrderRefused refused -> message(refused);
            case PeerRefused refused -> message(refused);
            case UpdateRefused refused -> message(refused);
            case UncheckedIOException wrapped when wrapped.getCause() instanceof IOException cause -> sentence(cause);
            case BindException occupied -> "an address is occupied: " + message(occupied);
            case IOException other -> (isDiskFull(other) ? "a disk is full: " : "") + FileTrouble.words(other);
            default -> "this was not foreseen: " + failure + " (set PORTOLAN_TRACE=1 to see where)";
        };
    }

    private static boolean isDiskFull(IOException failure) {
        return message(failure).contains(NO_SPACE)
                || failure instanceof FileSystemException file && NO_SPACE.equals(file.getReason());
    }

    private static String message(Throwable failure) {
        return FileTrouble.words(failure);
    }
}

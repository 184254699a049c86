package org.portolan.gateway.command.send;

import java.io.IOException;
import picocli.CommandLine.IExitCodeGenerator;

/** A file was not sent, or what became of it is not known; the message is the sentence that its user is told. */
final class SendFailed extends IOException implements IExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private SendFailed(String sentence, int exitCode, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** Nothing of it reached a gateway. */
    static SendFailed unsent(String sentence, Throwable cause) {
        return new SendFailed(sentence, SendEnd.NOTHING_RECORDED, cause);
    }

    /** Some or all of it may be recorded. */
    static SendFailed unknown(String sentence, Throwable cause) {
        return new SendFailed(
                sentence + " What was recorded is not known; sending the same file again is harmless.",
                SendEnd.NOT_KNOWN_YET,
                cause);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}

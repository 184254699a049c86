package org.portolan.network.command.option;

import org.jspecify.annotations.Nullable;

/** A command cannot do what was asked; the message is the sentence its user is told. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}

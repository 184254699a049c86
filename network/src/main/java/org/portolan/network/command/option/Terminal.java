package org.portolan.network.command.option;

import java.io.Console;
import java.util.Optional;

/** Where somebody may sit who can be asked. */
interface Terminal {

    /** The terminal that this process was started at; empty answers where it was started by a program. */
    Terminal OF_THIS_PROCESS = question -> Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .flatMap(console -> Optional.ofNullable(console.readLine("%s", question)));

    /** The answer, or nothing where nobody can be asked. */
    Optional<String> ask(String question);
}

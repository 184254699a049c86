package org.portolan.network.launch;

import java.nio.file.Path;
import java.util.Optional;

/** By what a network's peers join a channel of others when they start for the first time: nothing where they began it. */
public record Joining(Optional<Path> invitation, Optional<Path> snapshot) {

    /** For a network that began its channel, or has joined it before. */
    public static final Joining NOTHING = new Joining(Optional.empty(), Optional.empty());
}

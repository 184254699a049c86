package org.portolan.network.launch;

import java.nio.file.Path;
import java.util.Optional;

/** By what a network's peers join a channel of others when they start for the first time: nothing where they began it. */
public record Joining(Optional<Invited> by, Optional<Path> snapshot) {

    /** For a network that began its channel, or has joined it before. */
    public static final Joining NOTHING = new Joining(Optional.empty(), Optional.empty());

    /** The file of an invitation, and the digest of the content that somebody consented to join by. */
    public record Invited(Path file, String digest) {}
}

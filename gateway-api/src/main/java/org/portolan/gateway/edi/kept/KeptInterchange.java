package org.portolan.gateway.edi.kept;

import java.time.Instant;

/** An interchange that came; {@code state} is the worst that is true of it. */
public record KeptInterchange(
        String id,
        String caller,
        String organisation,
        String sender,
        String recipient,
        String controlReference,
        Instant receivedAt,
        State state) {

    /** How far it has come. */
    public enum State {
        /** It is being handled; after a restart of the gateway, it was broken off. */
        RUNNING,
        /** Each of its messages has its result. */
        DONE,
        /** Nothing was to be recorded: it is a test, or a preview was asked for. */
        CHECKED
    }
}

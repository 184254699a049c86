package org.portolan.gateway.ubl;

/** A text of a document that is not in its draft, and where it stands. */
public record NotTaken(String path, String text, Reason reason) {

    /** Why: there is no field for it, or the gateway says it itself when a certificate is issued. */
    public enum Reason {
        NO_FIELD,
        FOLLOWS
    }
}

package org.portolan.gateway.subscription;

/** By what a target is shown who sends, beside the signature. */
public enum AuthenticationKind {
    /** A header of the owner's choice, the same each time. */
    HEADER,
    /** A token that the gateway fetches with OAuth 2.0 client credentials. */
    OAUTH2
}

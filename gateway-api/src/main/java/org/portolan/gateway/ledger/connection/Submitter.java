package org.portolan.gateway.ledger.connection;

import org.portolan.gateway.access.Caller;
import org.portolan.records.member.MspId;

/** The identity that signs: a user of an organisation. Callers who share one may share a transaction. */
public record Submitter(MspId organisation, String user) {

    /** The identity that signs for a caller. */
    public static Submitter of(Caller caller) {
        return new Submitter(caller.organisation(), caller.user());
    }
}

package org.portolan.gateway.ledger.connection;

import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;

/** The identity that signs: a user of an organisation. Callers who share one may share a transaction. */
public record Submitter(MspId organisation, String user) {
    private static final String GATEWAY = "gateway";

    /**
     * The identity that signs for a caller. For a trader it is the gateway's own, whatever the caller's entry names: a
     * trader holds no identity on the channel, and contracts take its wishes from the gateway that authenticated it.
     */
    public static Submitter of(Caller caller) {
        return caller.roles().equals(Set.of(Role.TRADER))
                ? gatewayOf(caller.organisation())
                : new Submitter(caller.organisation(), caller.user());
    }

    /** The identity of the organisation's own gateway. */
    public static Submitter gatewayOf(MspId organisation) {
        return new Submitter(organisation, GATEWAY);
    }
}

package org.portolan.contracts.member;

import java.util.Collection;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;

/** Who may read a confidential part: people and systems of its owner and of the members with whom it is shared. */
public final class Entitlement {
    private Entitlement() {}

    /** The entitled member for which the caller reads; a trader reads through its administration, never by itself. */
    public static MspId ofCaller(Call call, MspId owner, Collection<MspId> others) {
        MspId reader = Members.ofCaller(call).mspId();
        boolean entitled = reader.equals(owner) || others.contains(reader);
        if (!entitled || Roles.ofCaller(call) == Role.TRADER) {
            throw Reason.of("NOT_ENTITLED", "The caller is not entitled to the confidential part of this record.")
                    .asException();
        }
        return reader;
    }
}

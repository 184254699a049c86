package org.portolan.contracts.member;

import java.util.Collection;
import org.portolan.contracts.caller.Call;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Who may read a confidential part: its owner and the members with whom it is shared, by whichever of their roles the
 * function admits.
 */
public final class Entitlement {
    private Entitlement() {}

    /** The entitled member for which the caller reads. */
    public static MspId ofCaller(Call call, MspId owner, Collection<MspId> others) {
        MspId reader = Members.ofCaller(call).mspId();
        if (!reader.equals(owner) && !others.contains(reader)) {
            throw Reason.of(
                            ReasonCode.NOT_ENTITLED,
                            "The caller is not entitled to the confidential part of this record.")
                    .asException();
        }
        return reader;
    }
}

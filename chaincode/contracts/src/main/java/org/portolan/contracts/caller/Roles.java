package org.portolan.contracts.caller;

import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The role for which a caller's certificate was issued. */
public final class Roles {
    private Roles() {}

    /** The caller's role; a certificate without one may call nothing. */
    public static Role ofCaller(Call call) {
        return call.caller()
                .role()
                .orElseThrow(() -> Reason.of(ReasonCode.ROLE, "The caller's certificate names no role.")
                        .asException());
    }
}

package org.portolan.gateway.stranger;

import org.portolan.gateway.owned.OwnedAct;
import org.portolan.records.member.Role;

/** Says by itself who may do something with a record. */
public record StrangeRoles(OwnedAct<?> act) {
    boolean isFor(Role role) {
        return role == Role.AUDITOR;
    }
}

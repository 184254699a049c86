package org.portolan.network.identity.definition;

import org.portolan.network.msp.NodeOu;

/** A client identity of an organisation; the role is what contracts decide by, the classification what Fabric does. */
public record UserDefinition(String name, String role, NodeOu nodeOu) {

    public UserDefinition {
        Names.require(name);
        Names.require(role);
        if (nodeOu != NodeOu.CLIENT && nodeOu != NodeOu.ADMIN) {
            throw new IllegalArgumentException("user %s must be a client or an admin, not %s".formatted(name, nodeOu));
        }
    }
}

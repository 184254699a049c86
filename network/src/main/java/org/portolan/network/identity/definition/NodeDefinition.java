package org.portolan.network.identity.definition;

import java.util.List;

/** A peer or an orderer, and the host names and addresses its TLS certificate carries beside its own name. */
public record NodeDefinition(String name, List<String> hosts) {

    public NodeDefinition {
        Names.require(name);
        hosts = List.copyOf(hosts);
    }
}

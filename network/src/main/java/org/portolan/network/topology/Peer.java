package org.portolan.network.topology;

import org.portolan.network.address.Address;

/** A peer of an organisation, named as in organisations.yaml. */
public record Peer(String name, Address address) {}

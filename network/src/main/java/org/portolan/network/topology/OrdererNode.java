package org.portolan.network.topology;

import org.portolan.network.address.Address;

/** A node of the ordering service and the organisation it belongs to. */
public record OrdererNode(String name, String organisation, String mspId, Address address) {}

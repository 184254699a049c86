package org.portolan.network.embedded.gateway;

import org.portolan.network.embedded.ordering.Orderer;

/** The orderer that gateways submit to, under the address and organisation that an error names. */
public record OrdererEndpoint(String address, String mspId, Orderer orderer) {}

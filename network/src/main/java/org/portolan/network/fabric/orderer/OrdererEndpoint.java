package org.portolan.network.fabric.orderer;

import java.nio.file.Path;
import org.portolan.network.address.Address;

/**
 * Where an orderer takes envelopes.
 *
 * @param name the orderer's name for people
 * @param tlsAuthority the PEM file of the authority behind its TLS certificate
 */
public record OrdererEndpoint(String name, Address address, Path tlsAuthority) {}

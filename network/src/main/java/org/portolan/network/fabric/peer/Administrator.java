package org.portolan.network.fabric.peer;

import java.nio.file.Path;
import org.portolan.network.address.Address;

/**
 * Who acts for an organisation, and at which peer of it.
 *
 * @param peer the peer's name for people, such as peer0.cncustoms
 * @param address where the peer is reached
 * @param tlsAuthority the PEM file of the authority behind the peer's TLS certificate
 * @param mspId the organisation
 * @param msp the folder with the administrator's signing identity
 */
public record Administrator(String peer, Address address, Path tlsAuthority, String mspId, Path msp) {}

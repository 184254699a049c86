package org.portolan.network.doctor.site;

import java.nio.file.Path;
import org.portolan.network.address.Address;

/** A process that serves a chaincode to a peer, such as movement.peer0.cncustoms; its folder holds server.crt and ca.crt. */
public record SiteService(String name, String chaincode, String peer, Address address, Path tls) {}

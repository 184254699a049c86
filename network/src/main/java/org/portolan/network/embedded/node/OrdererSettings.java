package org.portolan.network.embedded.node;

import java.nio.file.Path;
import org.portolan.network.address.Address;

/** The orderer, with folders as in {@link PeerSettings}. */
public record OrdererSettings(String mspId, Path organisationMsp, Path ordererMsp, Path tls, Address address) {}

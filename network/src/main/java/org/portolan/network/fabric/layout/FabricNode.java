package org.portolan.network.fabric.layout;

import java.nio.file.Path;
import org.portolan.network.address.Address;
import org.portolan.network.identity.OrganisationFolder;

/** What peers and orderers have in common. */
public sealed interface FabricNode permits PeerNode, OrdererPlace {

    /** The organisation's own name. */
    String organisation();

    /** The node's name in its organisation. */
    String name();

    /** The node's name in its organisation and the organisation's, such as peer0.cncustoms. */
    default String hostName() {
        return name() + "." + organisation();
    }

    String mspId();

    /** Where clients and other nodes reach it. */
    Address address();

    /** Where it answers about its health, under mutual TLS. */
    Address operations();

    /** Its configuration and its data. */
    Path folder();

    /** The material of its organisation, with that of the other nodes in it. */
    OrganisationFolder identities();

    /** The folder of its signing identity. */
    Path msp();

    /** The folder of {@code server.crt}, {@code server.key} and {@code ca.crt}. */
    Path tls();
}

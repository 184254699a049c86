package org.portolan.network.doctor.site;

import java.nio.file.Path;
import java.util.Optional;
import org.portolan.network.address.Address;

/**
 * A peer or an orderer of this place.
 *
 * @param name its name and its organisation's, such as peer0.cncustoms
 * @param operations where it answers about its health, on the fabric engine
 * @param admin where an orderer is told which channels to take part in, on the fabric engine
 * @param tls the folder of server.crt, server.key and ca.crt
 */
public record SiteNode(
        Kind kind,
        String name,
        String mspId,
        Address address,
        Optional<Address> operations,
        Optional<Address> admin,
        Path tls) {

    private static final String EVERYWHERE = "0.0.0.0";

    /** What a node does. */
    public enum Kind {
        PEER,
        ORDERER
    }

    public boolean isPeer() {
        return kind == Kind.PEER;
    }

    /** Where this machine reaches it. */
    public Address dialled() {
        return address.host().equals(EVERYWHERE) ? new Address("127.0.0.1", address.port()) : address;
    }

    /** The name of the organisation. */
    public String organisation() {
        return name.substring(name.indexOf('.') + 1);
    }
}

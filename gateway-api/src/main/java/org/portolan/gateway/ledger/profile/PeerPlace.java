package org.portolan.gateway.ledger.profile;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A peer and how to know that it is the right one.
 *
 * @param serverName the name that must be in its TLS certificate
 * @param authorities who may have issued that certificate
 */
public record PeerPlace(String name, String host, int port, String serverName, List<X509Certificate> authorities) {

    public PeerPlace {
        authorities = List.copyOf(authorities);
    }

    /** Where it listens, as {@code host:port}. */
    public String address() {
        return host + ":" + port;
    }
}

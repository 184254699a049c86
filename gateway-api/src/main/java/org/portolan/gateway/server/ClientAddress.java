package org.portolan.gateway.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** By what clients are told apart that show no key. */
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** Of IPv6 the network: its 64 bits for hosts belong to one subscriber, who would have no end of addresses. */
    public static String of(String remote) {
        try {
            var literal = InetAddress.ofLiteral(remote);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK_BYTES)
                    : literal.getHostAddress();
        } catch (IllegalArgumentException name) {
            return remote;
        }
    }
}

package org.portolan.network.embedded.channel;

/** Where a node of the channel listens, as the channel configuration says it. */
public record Address(String host, int port) {
    public Address {
        if (host.isBlank() || port < 0 || port > 65535) {
            throw new IllegalArgumentException("address must be host and port 0..65535, not " + host + ":" + port);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

package org.portolan.gateway.subscription.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** A range of IP addresses in CIDR form, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
record AddressRange(InetAddress network, int bits) {

    /**
     * Everything that IANA's special-purpose registries do not call globally reachable, with the ranges that carry an
     * IPv4 address inside an IPv6 one and could lead around the others, and the one public address at which a cloud's
     * own services answer its machines.
     */
    static final List<AddressRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/8",
                    "64:ff9b::/32",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(AddressRange::parse)
            .toList();

    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(text + " is no range of addresses: write network/bits");
        }
        var network = InetAddress.ofLiteral(text.substring(0, slash));
        int bits = Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException(text + " has more bits than its network");
        }
        return new AddressRange(network, bits);
    }

    boolean contains(InetAddress address) {
        byte[] own = network.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}

package org.portolan.gateway.subscription.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Where messages may go: by HTTPS to public addresses, and to the ranges that the gateway's operator allows by name. In
 * the demonstration also by HTTP, and to the machine itself.
 */
public final class TargetRules {
    private static final int LONGEST = 1_000;
    private static final int LAST_PORT = 65_535;
    private static final List<AddressRange> LOOPBACK =
            List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1/128"));

    private final Set<String> schemes;
    private final List<AddressRange> allowed;

    private TargetRules(Set<String> schemes, List<AddressRange> allowed) {
        this.schemes = schemes;
        this.allowed = allowed;
    }

    /** The rules with these ranges beside the public addresses. */
    public static TargetRules strict(List<String> allowedRanges) {
        return new TargetRules(
                Set.of("https"), allowedRanges.stream().map(AddressRange::parse).toList());
    }

    /** The rules of the demonstration, in which everything runs on one machine. */
    public static TargetRules demonstration() {
        return new TargetRules(Set.of("https", "http"), LOOPBACK);
    }

    /** What is wrong with an address as it is written; where its name leads to is asked when it is used. */
    public Optional<Reason> refusal(URI address) {
        if (address.toString().length() > LONGEST) {
            return reason("must have at most " + LONGEST + " characters");
        }
        if (address.toString().chars().anyMatch(character -> character <= ' ' || character > '~')) {
            return reason("must be written in ASCII: the name of the host as xn--, other characters with %");
        }
        if (!address.isAbsolute() || !schemes.contains(address.getScheme()) || address.getHost() == null) {
            return reason("must begin with https:// and the name of a host");
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return reason("must hold neither a user nor a fragment");
        }
        if (address.getRawAuthority().endsWith(":") || address.getPort() == 0 || address.getPort() > LAST_PORT) {
            return reason("must have a port from 1 to 65535, or none");
        }
        return Optional.empty();
    }

    /** Whether a connection to this very address may be opened. */
    boolean allows(InetAddress address) {
        return AddressRange.NOT_PUBLIC.stream().noneMatch(range -> range.contains(address))
                || allowed.stream().anyMatch(range -> range.contains(address));
    }

    private static Optional<Reason> reason(String rule) {
        return Optional.of(Reason.at("url", ReasonCode.TARGET, rule));
    }
}

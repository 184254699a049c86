package org.portolan.gateway.subscription.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Gives the client only addresses that are allowed. The client connects to what it is given here and asks no second
 * time, so a name that changes its address between a check and a connection gains nothing.
 */
final class CheckedResolver implements DnsResolver {
    private final DnsResolver names;
    private final TargetRules rules;

    CheckedResolver(DnsResolver names, TargetRules rules) {
        this.names = names;
        this.rules = rules;
    }

    CheckedResolver(TargetRules rules) {
        this(SystemDefaultDnsResolver.INSTANCE, rules);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        // Brackets are URI syntax and no part of an IPv6 address.
        var name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        var allowed = Stream.of(names.resolve(name)).filter(rules::allows).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new UnknownHostException(host);
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}

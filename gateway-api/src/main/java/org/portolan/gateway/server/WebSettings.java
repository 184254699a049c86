package org.portolan.gateway.server;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything below {@code portolan.web} in the configuration.
 *
 * @param trustedProxies addresses, or ranges such as {@code 10.42.0.0/16}, whose word counts on who asks and by which
 *     scheme; of everybody else such words are passed over
 * @param wrongKeysPerMinute wrong keys and tokens that one address may show; further ones are answered with 429
 * @param connectionsPerAddress connections that one address, a trusted proxy excepted, may have open; further ones are
 *     closed at once
 * @param bodyGrace how long a body may be waited for beside what it takes at 8 KiB a second
 * @param streamGrace the same for a stream of lines, whose sender may have none for a while
 */
@ConfigurationProperties("portolan.web")
public record WebSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("30") int wrongKeysPerMinute,
        @DefaultValue("400") int connectionsPerAddress,
        @DefaultValue("30s") Duration bodyGrace,
        @DefaultValue("10m") Duration streamGrace) {

    public WebSettings {
        trustedProxies = trustedProxies.stream().map(WebSettings::range).toList();
    }

    /** Whether an address, which may be a name where there is none, is a trusted proxy's. */
    boolean isTrustedProxy(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return trustedProxies.stream().map(NetMask::new).anyMatch(proxies -> proxies.matches(literal));
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static String range(String text) {
        String[] parts = text.strip().split("/", -1);
        try {
            int most = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (parts.length < 3 && bits > 0 && bits <= most) {
                return parts[0] + "/" + bits;
            }
        } catch (IllegalArgumentException noAddress) {
            throw wrong(text, noAddress);
        }
        throw wrong(text, null);
    }

    private static IllegalArgumentException wrong(String text, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalArgumentException(
                "portolan.web.trusted-proxies: \"" + text + "\" is no address such as 10.1.2.3, and no range such as"
                        + " 10.42.0.0/16; names, and all addresses (/0), are not taken",
                cause);
    }
}

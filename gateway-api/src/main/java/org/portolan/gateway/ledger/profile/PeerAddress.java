package org.portolan.gateway.ledger.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a peer listens; what is said not to be TLS is refused. */
record PeerAddress(String host, int port) {

    private static final int LAST_PORT = 65_535;
    private static final Pattern URL =
            Pattern.compile("(?:(?<scheme>[a-z]+)://)?(?<host>[^/:]+|\\[[^]]+]):(?<port>\\d{1,5})/?");

    static PeerAddress parse(String url, String whose) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new ProfileRefused("The address \"%s\" of %s is not grpcs://host:port".formatted(url, whose));
        }
        if (matcher.group("scheme") != null && !matcher.group("scheme").equals("grpcs")) {
            throw new ProfileRefused(
                    "The address %s of %s is without TLS; the gateway speaks to peers over TLS only: write grpcs://"
                            .formatted(url, whose));
        }
        int port = Integer.parseInt(matcher.group("port"));
        if (port > LAST_PORT || port == 0) {
            throw new ProfileRefused("The address \"%s\" of %s has the port %d; a port is a number from 1 to %d"
                    .formatted(url, whose, port, LAST_PORT));
        }
        return new PeerAddress(matcher.group("host"), port);
    }
}

package org.portolan.network.address;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where something listens; port 0 asks for one that is free. */
public record Address(String host, int port) {

    /** What is wrong with a text that is no address at all, to be read after it. */
    public static final String RULE = "is not an address such as 127.0.0.1:7051 (port 0 takes a free one)";

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:]+]):(\\d{1,5})");
    private static final Pattern NUMBERED = Pattern.compile(".+:(\\d{1,40})");
    private static final int HIGHEST_PORT = 65_535;

    public Address {
        if (host.isBlank() || port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("'%s:%d' %s".formatted(host, port, fault(host + ":" + port, RULE)));
        }
    }

    /** The address written as host:port, or empty if the text is no such thing. */
    public static Optional<Address> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) > HIGHEST_PORT) {
            return Optional.empty();
        }
        return Optional.of(new Address(form.group(1), Integer.parseInt(form.group(2))));
    }

    /** What is wrong with a text that is no address, to be read after it; a port is named where no port has its number. */
    public static String fault(String text, String otherwise) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() && new BigInteger(numbered.group(1)).compareTo(BigInteger.valueOf(HIGHEST_PORT)) > 0
                ? "has the port %s, and the highest port is %d".formatted(numbered.group(1), HIGHEST_PORT)
                : otherwise;
    }

    /** The same host with the port that was found free. */
    public Address withPort(int found) {
        return new Address(host, found);
    }

    /** Whether both cannot be listened on at once on one machine. */
    public boolean clashesWith(Address other) {
        return port != 0
                && port == other.port
                && (host.equals(other.host) || listensEverywhere() || other.listensEverywhere());
    }

    private boolean listensEverywhere() {
        return host.equals("0.0.0.0") || host.equals("[::]");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

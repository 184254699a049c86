package org.portolan.gateway.command.send;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a gateway is, as a user writes it; a path, such as a proxy has before a gateway, stands before each of its addresses. */
record GatewayAddress(URI base) {

    private static final int LAST_PORT = 65_535;
    private static final String EXAMPLE = "such as https://customs.example/ or http://127.0.0.1:8080";

    /** The address that a text is; what it lacks is wrong usage. */
    static final class Reader implements ITypeConverter<GatewayAddress> {

        @Override
        public GatewayAddress convert(String written) {
            try {
                URI address = new URI(written.strip());
                Optional<String> wrong = wrong(address);
                if (wrong.isPresent()) {
                    throw new TypeConversionException(wrong.get());
                }
                return new GatewayAddress(address);
            } catch (URISyntaxException noAddress) {
                throw new TypeConversionException("this is no address; it must be one " + EXAMPLE);
            }
        }
    }

    /** The address of the gateway's {@code /api/v1/...}. */
    URI resolve(String address) {
        return URI.create(base.toString().replaceFirst("/+$", "") + address);
    }

    @Override
    public String toString() {
        return base.toString();
    }

    /** What is wrong, in words that show no password: a user may have written one before the host. */
    private static Optional<String> wrong(URI address) {
        if (!"http".equalsIgnoreCase(address.getScheme()) && !"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("an address begins with http:// or https://, " + EXAMPLE);
        }
        String authority = Optional.ofNullable(address.getRawAuthority()).orElse("");
        if (authority.contains("@")) {
            return Optional.of("a gateway takes no user and no password in its address; its key is in --key-file");
        }
        if (address.getPort() > LAST_PORT || address.getPort() == 0 || authority.matches(".*:(0+|\\d{6,})")) {
            return Optional.of("the port is a whole number from 1 to 65535, not "
                    + authority.substring(authority.lastIndexOf(':') + 1));
        }
        if (address.getHost() == null) {
            return Optional.of(
                    "after http:// or https:// stands a host, named in letters, digits, - and ., " + EXAMPLE);
        }
        return address.getRawQuery() != null || address.getRawFragment() != null
                ? Optional.of("an address has neither ? nor #, " + EXAMPLE)
                : Optional.empty();
    }
}

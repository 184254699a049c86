package org.portolan.contracts.host;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One chaincode offered to one peer: its name, the package id by which that peer knows it, the address to listen on
 * (port 0 for any free one) and the TLS key pair, without which the stream is in clear.
 */
record ServedChaincode(String chaincode, String packageId, InetSocketAddress address, Optional<TlsFiles> tls) {

    /** Reads {@code <chaincode>@<package id>@<host>:<port>[@<TLS folder>]}. */
    static ServedChaincode parse(String text) {
        String[] parts = text.split("@", 4);
        if (parts.length < 3) {
            throw new BadArguments("'" + text + "' is not <chaincode>@<package id>@<host>:<port>[@<TLS folder>]");
        }
        Optional<TlsFiles> tls = parts.length == 4 ? Optional.of(TlsFiles.in(Path.of(parts[3]))) : Optional.empty();
        return new ServedChaincode(parts[0], parts[1], address(parts[2]), tls);
    }

    static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            return new InetSocketAddress(colon < 1 ? "0.0.0.0" : text.substring(0, colon), port);
        } catch (IllegalArgumentException e) {
            throw new BadArguments("'" + text + "' is not <host>:<port>");
        }
    }
}

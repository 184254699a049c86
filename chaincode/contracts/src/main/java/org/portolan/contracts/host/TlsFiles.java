package org.portolan.contracts.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the key pair of a listener lies and, for mutual TLS, the authority that the calling peer's certificate needs. */
record TlsFiles(Path certificate, Path key, Optional<Path> clientAuthority) {

    /** The usual names in a TLS folder: server.crt, server.key, and client-ca.crt or else ca.crt. */
    static TlsFiles in(Path folder) {
        Path own = folder.resolve("client-ca.crt");
        return new TlsFiles(
                folder.resolve("server.crt"),
                folder.resolve("server.key"),
                Optional.of(Files.exists(own) ? own : folder.resolve("ca.crt")));
    }
}

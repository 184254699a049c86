package org.portolan.network.embedded.chaincode;

import java.nio.file.Path;
import java.util.Optional;

/** How a peer trusts a contract process, and by which certificate and key it is known to it when TLS is mutual. */
public record ChaincodeTls(Path rootCertificate, Optional<ClientKeyPair> clientKeyPair) {
    /** A client certificate and its private key, both PEM files. */
    public record ClientKeyPair(Path certificate, Path key) {}
}

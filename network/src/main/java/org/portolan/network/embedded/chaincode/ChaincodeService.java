package org.portolan.network.embedded.chaincode;

import java.util.Optional;

/** Where a contract process listens for the one peer and the one chaincode that it serves. */
public record ChaincodeService(String host, int port, Optional<ChaincodeTls> tls) {
    public ChaincodeService {
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("a chaincode service is a host and a port, not " + host + ":" + port);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

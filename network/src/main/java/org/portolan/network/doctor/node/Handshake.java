package org.portolan.network.doctor.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.portolan.network.address.Address;
import org.portolan.network.identity.authority.MutualTls;

/** Connects to a node as its clients do and ends with the certificate that the node shows. */
final class Handshake {

    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(5).toMillis());

    private Handshake() {}

    /** The certificate of whoever answers; the folder's ca.crt must be behind it, and it must be for the host. */
    static X509Certificate with(Address address, Path tls) throws IOException {
        try (SSLSocket socket = (SSLSocket) MutualTls.by(tls).getSocketFactory().createSocket()) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            // Servers of gRPC take no other.
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(PATIENCE);
            socket.connect(new InetSocketAddress(address.host(), address.port()), PATIENCE);
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }
}

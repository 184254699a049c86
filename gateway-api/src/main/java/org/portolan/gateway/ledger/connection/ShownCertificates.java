package org.portolan.gateway.ledger.connection;

import io.grpc.Attributes;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Remembers the certificate that each peer behind a channel showed on its newest connection. */
final class ShownCertificates implements ClientInterceptor {

    private final Map<String, SSLSession> newest = new ConcurrentHashMap<>();

    /** The certificates of those that have answered a call. */
    Map<String, X509Certificate> byAddress() {
        Map<String, X509Certificate> certificates = new TreeMap<>();
        newest.forEach(
                (address, session) -> shown(session).ifPresent(certificate -> certificates.put(address, certificate)));
        return certificates;
    }

    private static Optional<X509Certificate> shown(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException nobody) {
            return Optional.empty();
        }
    }

    private void note(Attributes connection) {
        SSLSession session = connection.get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        SocketAddress address = connection.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
        if (session != null && address instanceof InetSocketAddress peer) {
            newest.put(peer.getHostString() + ":" + peer.getPort(), session);
        }
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(
                        new SimpleForwardingClientCallListener<A>(listener) {
                            @Override
                            public void onHeaders(Metadata answered) {
                                note(getAttributes());
                                super.onHeaders(answered);
                            }
                        },
                        headers);
            }
        };
    }
}

package org.portolan.gateway.ledger.profile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a peer at the start who it is, so that a wrong profile is told of at once and not by the first request. */
final class PeerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PeerCheck.class);
    private static final int PATIENCE_MILLIS = 3_000;

    private PeerCheck() {}

    /** Refuses a peer that is not the one in the profile; one that does not answer may do so later. */
    static void refuseStrangers(PeerPlace peer) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(peer.host(), peer.port()), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            greet(peer, plain);
        } catch (SSLException stranger) {
            throw new ProfileRefused(words(peer, stranger), stranger);
        } catch (IOException away) {
            LOG.warn("The peer {} at {} does not answer yet", peer.name(), peer.address());
        }
    }

    private static void greet(PeerPlace peer, Socket plain) throws IOException {
        try (SSLSocket socket = (SSLSocket)
                trusting(peer).getSocketFactory().createSocket(plain, peer.serverName(), peer.port(), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        }
    }

    private static SSLContext trusting(PeerPlace peer) throws IOException {
        try {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            for (X509Certificate authority : peer.authorities()) {
                authorities.setCertificateEntry("ca" + authorities.size(), authority);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new ProfileRefused("The TLS CA of " + peer.name() + " cannot be used", unusable);
        }
    }

    private static String words(PeerPlace peer, SSLException stranger) {
        String who = "The peer " + peer.name() + " at " + peer.address();
        if (isIn(stranger, CertPathBuilderException.class)) {
            return who + " shows a certificate of another authority than the TLS CA in the profile";
        }
        if (isIn(stranger, CertificateException.class)) {
            return who + " shows a certificate that is not for " + peer.serverName()
                    + "; ssl-target-name-override can name what it is for";
        }
        return who + " does not answer with TLS: " + stranger.getMessage();
    }

    private static boolean isIn(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}

package org.portolan.gateway.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.profile.OwnPeers;
import org.portolan.gateway.network.NetworkAnswer.CertificateShown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads how long the gateway's own certificates are valid. It opens certificates only, never a key. */
@Component
final class CertificateDays {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateDays.class);

    private final GatewaySettings settings;
    private final OwnPeers peers;
    private final Clock clock;

    CertificateDays(GatewaySettings settings, OwnPeers peers, Clock clock) {
        this.settings = settings;
        this.peers = peers;
        this.clock = clock;
    }

    List<CertificateShown> all() {
        List<CertificateShown> all = new ArrayList<>();
        settings.organisations().keySet().stream().sorted().forEach(mspId -> {
            var organisation = settings.organisations().get(mspId);
            peers.of(mspId).stream()
                    .flatMap(peer -> peer.authorities().stream())
                    .distinct()
                    .forEach(authority -> all.add(shown(mspId, "TLS authority of the peer", authority)));
            for (Path user : list(organisation.usersFolder())) {
                list(user.resolve("msp/signcerts"))
                        .forEach(file -> all.addAll(read(mspId, "user " + user.getFileName(), file)));
            }
        });
        return all;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException missing) {
            LOG.warn("{} cannot be listed", folder);
            return List.of();
        }
    }

    private List<CertificateShown> read(String mspId, String of, Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            return List.of(shown(mspId, of, certificate));
        } catch (IOException | CertificateException unreadable) {
            LOG.warn("{} is no certificate that can be read", file);
            return List.of();
        }
    }

    private CertificateShown shown(String mspId, String of, X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        return new CertificateShown(
                mspId,
                of,
                end.toString(),
                Duration.between(clock.instant(), end).toDays());
    }
}

package org.portolan.gateway.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.profile.OwnPeers;
import org.portolan.gateway.network.OwnCertificate.Kind;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the certificates that the gateway and its peers are known by. It opens certificates only, never a key. */
@Component
final class OwnCertificates {
    private static final Logger LOG = LoggerFactory.getLogger(OwnCertificates.class);

    private final GatewaySettings settings;
    private final OwnPeers peers;
    private final LedgerConnections connections;

    OwnCertificates(GatewaySettings settings, OwnPeers peers, LedgerConnections connections) {
        this.settings = settings;
        this.peers = peers;
        this.connections = connections;
    }

    List<OwnCertificate> all() {
        List<OwnCertificate> all = new ArrayList<>();
        settings.organisations().keySet().stream().sorted().forEach(mspId -> {
            peers.of(mspId).stream()
                    .flatMap(peer -> peer.authorities().stream())
                    .distinct()
                    .forEach(authority -> all.add(OwnCertificate.of(mspId, Kind.TLS_AUTHORITY, "peer", authority)));
            connections
                    .shownBy(new MspId(mspId))
                    .forEach((address, shown) -> all.add(OwnCertificate.of(mspId, Kind.PEER, address, shown)));
            for (Path user : list(settings.usersFolder(mspId))) {
                list(user.resolve("msp/signcerts"))
                        .forEach(file ->
                                all.addAll(read(mspId, user.getFileName().toString(), file)));
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

    private static List<OwnCertificate> read(String mspId, String user, Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            return List.of(OwnCertificate.of(mspId, Kind.USER, user, certificate));
        } catch (IOException | CertificateException unreadable) {
            LOG.warn("{} is no certificate that can be read", file);
            return List.of();
        }
    }
}

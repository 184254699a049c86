package org.portolan.network.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.network.doctor.site.Site;
import org.portolan.network.doctor.site.SiteNode;
import org.portolan.network.fabric.peer.Administrator;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.identity.authority.Certificates;
import org.portolan.network.identity.authority.Subject;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.msp.NodeOu;

/** Opens a session at each peer as somebody of its own organisation, an administrator where one's key is here. */
final class PeerVisits implements AutoCloseable {

    private final Site site;
    private final Clock clock;
    private final List<PeerSession> sessions = new ArrayList<>();

    PeerVisits(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    List<PeerSession> open() throws IOException {
        for (SiteNode peer : site.nodes()) {
            Optional<Path> user = peer.isPeer() ? visitor(peer) : Optional.empty();
            if (user.isPresent()) {
                sessions.add(PeerSession.open(
                        new Administrator(
                                peer.name(), peer.dialled(), peer.tls().resolve("ca.crt"), peer.mspId(), user.get()),
                        clock));
            }
        }
        return sessions;
    }

    private Optional<Path> visitor(SiteNode peer) {
        return site.connection().stream()
                .flatMap(connection -> connection.organisations().stream())
                .filter(organisation -> organisation.mspId().equals(peer.mspId()))
                .map(ConnectionFile.Organisation::users)
                .map(Map::values)
                .flatMap(folders -> folders.stream().map(folder -> Path.of(folder, "msp")))
                .filter(msp -> Files.exists(msp.resolve("keystore/priv_sk")))
                .min(Comparator.comparing(msp -> !isAdministrator(msp)));
    }

    private static boolean isAdministrator(Path msp) {
        try {
            return Subject.of(Certificates.read(msp.resolve("signcerts/cert.pem")))
                    .unit()
                    .equals(Optional.of(NodeOu.ADMIN.unit()));
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        sessions.forEach(PeerSession::close);
    }
}

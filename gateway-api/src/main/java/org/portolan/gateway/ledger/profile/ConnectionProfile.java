package org.portolan.gateway.ledger.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that says where peers are: Fabric's common connection profile, in YAML or JSON, or the connection.json of
 * {@code portolan network up}. Only the entries of the organisation asked for are read, for paths in those of others
 * may be of other machines.
 */
final class ConnectionProfile {

    private final Path file;
    private final ProfileEntry root;

    private ConnectionProfile(Path file, ProfileEntry root) {
        this.file = file;
        this.root = root;
    }

    static ConnectionProfile read(Path file) {
        try {
            return ProfileEntry.read(file)
                    .filter(root -> root.fields().containsKey("organizations")
                            || root.fields().containsKey("organisations"))
                    .map(root -> new ConnectionProfile(file, root))
                    .orElseThrow(() -> new ProfileRefused("The connection profile " + file
                            + " has no organizations; it must be Fabric's common connection profile or a"
                            + " connection.json"));
        } catch (IOException unreadable) {
            throw new ProfileRefused(
                    "The connection profile " + file + " cannot be read; portolan.connection-profile names it",
                    unreadable);
        }
    }

    /** The peers of an organisation, in the order of the profile. */
    List<PeerPlace> peersOf(String mspId) {
        List<ProfileEntry> all = new ArrayList<>(root.entries("organizations"));
        all.addAll(root.entries("organisations"));
        ProfileEntry organisation = all.stream()
                .filter(entry -> mspId(entry).equals(mspId))
                .findFirst()
                .orElseThrow(() -> new ProfileRefused("%s has no organisation %s; it has %s"
                        .formatted(
                                root.at(),
                                mspId,
                                all.stream().map(ConnectionProfile::mspId).collect(Collectors.joining(", ")))));
        if (organisation.optionalText("peer").isPresent()) {
            return List.of(place(
                    organisation, mspId, organisation.text("peer"), certificates(organisation.text("tlsCa"), mspId)));
        }
        List<PeerPlace> peers = organisation.texts("peers").stream()
                .map(name -> peer(name, root.entry("peers").entry(name)))
                .toList();
        if (peers.isEmpty()) {
            throw new ProfileRefused(root.at() + " names no peers of " + mspId);
        }
        return peers;
    }

    private static String mspId(ProfileEntry organisation) {
        return organisation.optionalText("mspid", "mspId").orElse("one without an mspid");
    }

    private PeerPlace peer(String name, ProfileEntry peer) {
        ProfileEntry authorities = peer.entry("tlsCACerts");
        List<String> inline = authorities.texts("pem");
        List<X509Certificate> certificates = inline.isEmpty()
                ? certificates(authorities.text("path"), name)
                : inline.stream()
                        .flatMap(pem -> Authorities.of(pem, authorities.at() + ", pem").stream())
                        .toList();
        return place(peer, name, peer.text("url"), certificates);
    }

    private List<X509Certificate> certificates(String path, String whose) {
        return Authorities.in(file.toAbsolutePath().resolveSibling(path), whose);
    }

    private static PeerPlace place(ProfileEntry peer, String name, String url, List<X509Certificate> authorities) {
        PeerAddress address = PeerAddress.parse(url, name);
        String serverName = peer.optionalEntry("grpcOptions")
                .flatMap(options -> options.optionalText("ssl-target-name-override", "hostnameOverride"))
                .orElse(address.host());
        return new PeerPlace(name, address.host(), address.port(), serverName, authorities);
    }
}

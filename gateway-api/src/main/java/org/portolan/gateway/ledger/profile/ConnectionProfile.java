package org.portolan.gateway.ledger.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.file.FileTrouble;

/**
 * A file that says where peers are: Fabric's common connection profile, in YAML or JSON, or the connection.json of
 * {@code portolan network up}. For {@link #peersOf} only the entries of that organisation are read, for paths in those
 * of others may be of other machines.
 */
final class ConnectionProfile {

    private final Path file;
    private final ProfileEntry root;

    private ConnectionProfile(Path file, ProfileEntry root) {
        this.file = file;
        this.root = root;
    }

    /** Fails with a sentence that names the file: as {@link IOException} where it cannot be read, else as refused. */
    static ConnectionProfile read(Path file) throws IOException {
        FileTrouble.refuseUnreadable(file);
        return ProfileEntry.read(file)
                .filter(root -> root.fields().containsKey("organizations")
                        || root.fields().containsKey("organisations"))
                .map(root -> new ConnectionProfile(file.toAbsolutePath(), root))
                .orElseThrow(() -> new ProfileRefused("The connection profile " + file
                        + " has no organizations; it must be Fabric's common connection profile or a"
                        + " connection.json"));
    }

    /** All that {@code portolan network up} has written; Fabric's common profile has no such things. */
    Connection connection() {
        return new Connection(
                root.text("channel"), organisations().map(this::written).toList());
    }

    private Connection.Organisation written(ProfileEntry organisation) {
        return new Connection.Organisation(
                organisation.text("mspId"),
                organisation.text("peer"),
                path(organisation.text("tlsCa")),
                users(organisation.entry("users")));
    }

    private Map<String, Path> users(ProfileEntry folders) {
        return folders.fields().keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toMap(Function.identity(), user -> path(folders.text(user))));
    }

    private Stream<ProfileEntry> organisations() {
        return Stream.of("organizations", "organisations").flatMap(name -> root.entries(name).stream());
    }

    /** The peers of an organisation, in the order of the profile. */
    List<PeerPlace> peersOf(String mspId) {
        ProfileEntry organisation = organisations()
                .filter(entry -> mspId(entry).equals(mspId))
                .findFirst()
                .orElseThrow(() -> new ProfileRefused("%s has no organisation %s; it has %s"
                        .formatted(
                                root.at(),
                                mspId,
                                organisations().map(ConnectionProfile::mspId).collect(Collectors.joining(", ")))));
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

    private List<X509Certificate> certificates(String written, String whose) {
        return Authorities.in(path(written), whose);
    }

    private Path path(String written) {
        return file.resolveSibling(written);
    }

    private static PeerPlace place(ProfileEntry peer, String name, String url, List<X509Certificate> authorities) {
        PeerAddress address = PeerAddress.parse(url, name);
        String serverName = peer.optionalEntry("grpcOptions")
                .flatMap(options -> options.optionalText("ssl-target-name-override", "hostnameOverride"))
                .orElse(address.host());
        return new PeerPlace(name, address.host(), address.port(), serverName, authorities);
    }
}

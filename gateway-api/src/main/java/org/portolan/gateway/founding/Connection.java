package org.portolan.gateway.founding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.gateway.file.FileTrouble;
import org.portolan.gateway.ledger.profile.ProfileEntry;
import org.portolan.gateway.ledger.profile.ProfileRefused;

/** The connection profile that {@code portolan network up} writes: where each organisation's peer is and where its users' identities lie. */
public record Connection(String channel, List<Organisation> organisations) {

    public Connection {
        organisations = List.copyOf(organisations);
    }

    /** One organisation: its peer as {@code host:port}, the PEM file of its TLS CA, and the folder of each user. */
    public record Organisation(String mspId, String peer, Path tlsCa, Map<String, Path> users) {
        public Organisation {
            users = Map.copyOf(users);
        }
    }

    /**
     * Reads the profile, in which a path may begin at the profile's own folder; fails with a sentence that names the
     * file.
     */
    public static Connection read(Path file) throws IOException {
        FileTrouble.refuseUnreadable(file);
        try {
            ProfileEntry root = ProfileEntry.read(file).orElseThrow(() -> new IllegalArgumentException("it is empty"));
            String channel = text(root, "", "channel");
            if (!root.fields().containsKey("organisations")) {
                throw lacking("organisations");
            }
            return new Connection(
                    channel,
                    root.entries("organisations").stream()
                            .map(entry -> organisation(file.toAbsolutePath(), entry))
                            .toList());
        } catch (ProfileRefused broken) {
            throw new IOException(file + " is not a connection profile: it is neither YAML nor JSON", broken);
        } catch (IllegalArgumentException lacking) {
            throw new IOException(file + " is not a connection profile: " + lacking.getMessage(), lacking);
        }
    }

    public Organisation organisation(String mspId) {
        return organisations.stream()
                .filter(organisation -> organisation.mspId().equals(mspId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The connection profile has no organisation " + mspId));
    }

    private static Organisation organisation(Path file, ProfileEntry entry) {
        String within = "organisations.";
        String mspId = text(entry, within, "mspId");
        String peer = text(entry, within, "peer");
        Path tlsCa = file.resolveSibling(text(entry, within, "tlsCa"));
        ProfileEntry folders = entry.optionalEntry("users").orElseThrow(() -> lacking(within + "users"));
        Map<String, Path> users = new TreeMap<>();
        folders.fields().keySet().stream()
                .map(String::valueOf)
                .forEach(user -> users.put(user, file.resolveSibling(text(folders, within + "users.", user))));
        return new Organisation(mspId, peer, tlsCa, users);
    }

    private static String text(ProfileEntry entry, String within, String field) {
        return entry.optionalText(field).orElseThrow(() -> lacking(within + field));
    }

    private static IllegalArgumentException lacking(String field) {
        return new IllegalArgumentException("it has no " + field);
    }
}

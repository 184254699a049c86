package org.portolan.gateway.ledger.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
        try {
            return ConnectionProfile.read(file).connection();
        } catch (ProfileRefused broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** The organisation of an MSP id; an {@link IllegalArgumentException} names the id where there is none. */
    public Organisation organisation(String mspId) {
        return organisations.stream()
                .filter(organisation -> organisation.mspId().equals(mspId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The connection profile has no organisation " + mspId));
    }
}

package org.portolan.gateway.founding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.file.FileTrouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The connection profile that {@code portolan network up} writes: where each organisation's peer is and where its users' identities lie. */
public record Connection(String channel, List<Organisation> organisations) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Connection {
        require(channel, "channel");
        require(organisations, "organisations");
        organisations = List.copyOf(organisations);
    }

    /** One organisation: its peer as {@code host:port}, the PEM file of its TLS CA, and the folder of each user. */
    public record Organisation(String mspId, String name, String peer, Path tlsCa, Map<String, Path> users) {
        public Organisation {
            require(mspId, "organisations.mspId");
            require(peer, "organisations.peer");
            require(tlsCa, "organisations.tlsCa");
            require(users, "organisations.users");
            users = Map.copyOf(users);
        }
    }

    /** Reads the profile; fails with a sentence that names the file. */
    public static Connection read(Path file) throws IOException {
        try {
            return Optional.ofNullable(JSON.readValue(FileTrouble.read(file), Connection.class))
                    .orElseThrow(() -> new IOException(file + " is not a connection profile: it is empty"));
        } catch (JacksonException e) {
            String reason = e.getCause() instanceof IllegalArgumentException lacking
                    ? lacking.getMessage()
                    : e.getOriginalMessage();
            throw new IOException(file + " is not a connection profile: " + reason, e);
        }
    }

    private static void require(@Nullable Object value, String member) {
        if (value == null) {
            throw new IllegalArgumentException("it has no " + member);
        }
    }

    public Organisation organisation(String mspId) {
        return organisations.stream()
                .filter(organisation -> organisation.mspId().equals(mspId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The connection profile has no organisation " + mspId));
    }
}

package org.portolan.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Principal;
import org.portolan.gateway.file.PrivateFiles;
import org.portolan.gateway.ledger.profile.Connection;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one administration's gateway: its configuration, the hashed keys of its users, its data. */
final class GatewayFolder {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Administration administration;
    private final Path folder;

    GatewayFolder(Administration administration, Path folder) {
        this.administration = administration;
        this.folder = folder;
    }

    /** Writes what the gateway reads at its start (JSON is YAML) and returns the configuration file. */
    Path write(Connection connection, int port) throws IOException {
        PrivateFiles.createFolder(folder.resolve("data"));
        Path keys = folder.resolve("keys.yaml");
        PrivateFiles.write(keys, JSON.writeValueAsString(keys()));
        Path configuration = folder.resolve("application.yaml");
        PrivateFiles.write(configuration, JSON.writeValueAsString(configuration(connection, port, keys)));
        return configuration;
    }

    private Map<String, Object> configuration(Connection connection, int port, Path keys) {
        Map<String, Object> organisations = new LinkedHashMap<>();
        for (String mspId : administration.organisations()) {
            Connection.Organisation organisation = connection.organisation(mspId);
            organisations.put(
                    mspId,
                    Map.of(
                            "peer", organisation.peer(),
                            "tls-ca", organisation.tlsCa().toString(),
                            "users-folder", usersFolder(organisation).toString()));
        }
        return Map.of(
                "server", Map.of("port", port, "address", "127.0.0.1"),
                "portolan",
                        Map.of(
                                "channel", connection.channel(),
                                "data", folder.resolve("data").toString(),
                                "administration", administration.mspId(),
                                "organisations", organisations,
                                "keys-file", keys.toString(),
                                "alarms", Map.of("user", "officer"),
                                "demo", true));
    }

    private Map<String, Object> keys() {
        List<Map<String, Object>> entries =
                Principal.at(administration).stream().map(GatewayFolder::entry).toList();
        return Map.of("demo", true, "keys", entries);
    }

    private static Map<String, Object> entry(Principal principal) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", principal.id());
        entry.put("sha256", sha256(principal.key()));
        entry.put("organisation", principal.organisation());
        entry.put("user", principal.user());
        entry.put("roles", List.of(principal.role().attribute()));
        principal.traderTin().ifPresent(tin -> entry.put("traderTin", tin));
        entry.put("expires", "2099-12-31T00:00:00Z");
        return entry;
    }

    private static Path usersFolder(Connection.Organisation organisation) {
        return PrivateFiles.folderOf(organisation.users().values().iterator().next());
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

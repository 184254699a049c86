package org.portolan.network.fabric.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.launch.LaunchFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By what a peer comes into the channel that has not been in it before. */
@FunctionalInterface
public interface Entrance {

    /** Lets the peer in unless it is in, or says that it is not in yet. */
    Optional<String> enter(PeerChannel peer) throws IOException, PeerRefused;

    /** By the channel's first block: the peer follows the channel from there and has all of it in the end. */
    static Entrance byFirstBlock(Path block) {
        return peer -> {
            peer.ensureJoined(block);
            return Optional.empty();
        };
    }

    /** By a snapshot of another peer's ledger: the peer has what came later, and of what came before the state alone. */
    static Entrance bySnapshot(Path snapshot, String channel) throws IOException, LaunchFailed {
        requireOf(channel, snapshot);
        return peer -> peer.ensureJoinedBySnapshot(snapshot)
                ? Optional.empty()
                : Optional.of("it is reading the snapshot " + snapshot);
    }

    private static void requireOf(String channel, Path snapshot) throws IOException, LaunchFailed {
        Path metadata = snapshot.resolve("_snapshot_signable_metadata.json");
        if (!Files.isRegularFile(metadata)) {
            throw new LaunchFailed(
                    "%s is no snapshot: a peer puts one into the folder snapshots/completed/%s/<block>, and all of that folder is needed"
                            .formatted(snapshot, channel));
        }
        String found;
        try {
            JsonNode content = JsonMapper.shared().readTree(Files.readAllBytes(metadata));
            found = content.path("channel_name").asString("");
        } catch (JacksonException e) {
            throw new LaunchFailed(metadata + " is damaged: " + e.getOriginalMessage(), e);
        }
        if (!found.equals(channel)) {
            throw new LaunchFailed("%s is a snapshot of channel '%s', not of %s".formatted(snapshot, found, channel));
        }
    }
}

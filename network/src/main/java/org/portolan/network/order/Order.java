package org.portolan.network.order;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.portolan.network.hash.Sha256;

/** What a running network can be asked to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Order.Restart.class, name = "restart"),
    @JsonSubTypes.Type(value = Order.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = Order.Release.class, name = "release"),
    @JsonSubTypes.Type(value = Order.Upgrade.class, name = "upgrade")
})
public sealed interface Order {

    /** Ends a node or a contract's process and starts it again. */
    record Restart(String node) implements Order {
        public Restart {
            requireNode(node);
        }
    }

    /**
     * Ends a node and keeps it ended until it is released, so that its files can be copied.
     *
     * @param seconds after so long it is started again, whatever became of the one who asked
     * @param holder the process with whose end the node is started again, if that is to be so
     */
    record Hold(String node, int seconds, OptionalLong holder) implements Order {

        private static final int LONGEST = 24 * 60 * 60;

        public Hold {
            requireNode(node);
            if (seconds < 1 || seconds > LONGEST) {
                throw new IllegalArgumentException(
                        "a node is held for 1 to %d seconds, not for %d".formatted(LONGEST, seconds));
            }
        }
    }

    /** Starts a node that is held. */
    record Release(String node) implements Order {
        public Release {
            requireNode(node);
        }
    }

    /**
     * Brings the chaincodes to what another topology of the same network says.
     *
     * @param topology the absolute path of its file
     * @param digest the SHA-256 of that file as it was when the order was given; another is not taken
     * @param contracts the command that serves the new contracts; empty for the one that the topology names
     */
    record Upgrade(String topology, String digest, List<String> contracts) implements Order {
        public Upgrade {
            if (topology == null || !Path.of(topology).isAbsolute()) {
                throw new IllegalArgumentException("an upgrade names the topology by an absolute path");
            }
            if (digest == null || !digest.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("an upgrade names the digest of its topology");
            }
            contracts = contracts == null ? List.of() : List.copyOf(contracts);
        }

        /** The digest of a topology's file. */
        public static String digest(byte[] content) {
            return HexFormat.of().formatHex(Sha256.newDigest().digest(content));
        }
    }

    private static void requireNode(String node) {
        if (node == null || node.isBlank()) {
            throw new IllegalArgumentException("an order names a node");
        }
    }
}

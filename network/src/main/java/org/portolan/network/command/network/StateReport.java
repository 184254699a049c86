package org.portolan.network.command.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.network.fabric.state.PeerState;
import org.portolan.network.fabric.state.StateComparison;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A comparison of states, for people and for programs. */
final class StateReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ROW = "%-24s %-20s %8s  %-64s  %s";

    private StateReport() {}

    static List<String> table(StateComparison comparison) {
        List<String> lines = new ArrayList<>();
        String at = comparison.block().isPresent()
                ? "COMMIT HASH AT BLOCK " + comparison.block().getAsLong()
                : "COMMIT HASH";
        lines.add(ROW.formatted("PEER", "ORGANISATION", "HEIGHT", at, "STATE"));
        for (PeerState peer : comparison.peers()) {
            lines.add(ROW.formatted(
                    peer.peer(),
                    peer.mspId(),
                    peer.silence().isPresent() ? "-" : Long.toString(peer.height()),
                    peer.commitHash().orElse("-"),
                    verdict(peer)));
        }
        return lines;
    }

    static String json(StateComparison comparison) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("equal", comparison.isEqual());
        comparison.block().ifPresent(block -> report.put("block", block));
        report.put("peers", comparison.peers().stream().map(StateReport::fields).toList());
        return JSON.writeValueAsString(report);
    }

    private static Map<String, Object> fields(PeerState peer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("peer", peer.peer());
        fields.put("mspId", peer.mspId());
        fields.put("state", verdict(peer));
        if (peer.silence().isEmpty()) {
            fields.put("height", peer.height());
            fields.put("lastBlockHash", peer.lastBlockHash());
        }
        peer.commitHash().ifPresent(hash -> fields.put("commitHash", hash));
        peer.differsFrom().ifPresent(block -> fields.put("differsFrom", block));
        peer.silence().ifPresent(why -> fields.put("silence", why));
        return fields;
    }

    private static String verdict(PeerState peer) {
        if (peer.silence().isPresent()) {
            return "silent";
        }
        return peer.isEqual() ? "equal" : "different";
    }
}

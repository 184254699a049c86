package org.portolan.network.doctor.node;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.peer.AnchorPeers;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.fabric.channel.PeerChannel;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/** Whether the channel names an anchor peer of each organisation: without one, others never learn of its peers. */
public final class AnchorCheck implements Check {

    private static final String ABOUT = "the channel";
    private static final String CHECK = "anchors";

    private final PeerSession peer;
    private final String channel;

    public AnchorCheck(PeerSession peer, String channel) {
        this.peer = peer;
        this.channel = channel;
    }

    @Override
    public List<Finding> findings() {
        try {
            return judge(anchors(new PeerChannel(peer, channel).configuration()));
        } catch (PeerRefused | InvalidProtocolBufferException e) {
            return List.of(Finding.warning(
                    ABOUT,
                    CHECK,
                    "%s does not show the channel's configuration: %s".formatted(peer.peer(), e.getMessage()),
                    "Look whether it runs and accepts the administrator's certificate."));
        }
    }

    static List<Finding> judge(Map<String, Integer> anchors) {
        List<String> without = anchors.entrySet().stream()
                .filter(each -> each.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        return List.of(
                without.isEmpty()
                        ? Finding.ok(
                                ABOUT, CHECK, "each of %d organisations has an anchor peer".formatted(anchors.size()))
                        : Finding.fault(
                                ABOUT,
                                CHECK,
                                "there is no anchor peer of %s".formatted(String.join(", ", without)),
                                "Set one by a configuration update; until then others cannot ask for its endorsement."));
    }

    /** How many each organisation has. */
    private static Map<String, Integer> anchors(Config configuration) throws InvalidProtocolBufferException {
        ConfigGroup application =
                configuration.getChannelGroup().getGroupsOrDefault("Application", ConfigGroup.getDefaultInstance());
        Map<String, Integer> anchors = new TreeMap<>();
        for (Map.Entry<String, ConfigGroup> each : application.getGroupsMap().entrySet()) {
            var value = each.getValue().getValuesMap().get("AnchorPeers");
            anchors.put(
                    each.getKey(),
                    value == null ? 0 : AnchorPeers.parseFrom(value.getValue()).getAnchorPeersCount());
        }
        return anchors;
    }
}

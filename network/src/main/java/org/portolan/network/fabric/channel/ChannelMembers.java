package org.portolan.network.fabric.channel;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Organisation;

/** Which organisations are in the channel that a data folder holds, whatever its topology says today. */
public final class ChannelMembers {

    private final FabricLayout layout;

    public ChannelMembers(FabricLayout layout) {
        this.layout = layout;
    }

    /** The organisations with peers that a configuration names. */
    public static Set<String> in(Config configuration) {
        return configuration
                .getChannelGroup()
                .getGroupsOrDefault("Application", ConfigGroup.getDefaultInstance())
                .getGroupsMap()
                .keySet();
    }

    /** Refuses a topology for another channel than the one whose first block is there. */
    void requireSameChannel() throws IOException, LaunchFailed {
        try {
            ChannelHeader header =
                    ChannelHeader.parseFrom(firstPayload().getHeader().getChannelHeader());
            if (!header.getChannelId().equals(layout.topology().channel())) {
                throw new LaunchFailed("%s holds channel '%s', and the topology is for '%s'; name another data folder"
                        .formatted(
                                layout.root(),
                                header.getChannelId(),
                                layout.topology().channel()));
            }
        } catch (InvalidProtocolBufferException e) {
            throw new LaunchFailed(layout.genesisBlock() + " is no block: " + e.getMessage(), e);
        }
    }

    /**
     * Refuses a topology with an organisation that neither the first block names nor, of what came later, any peer here
     * that is in the channel: its own peers would wait for blocks that nobody gives them.
     */
    public void requireAll(Collection<PeerSession> sessions) throws IOException, LaunchFailed {
        Set<String> known = new HashSet<>(
                in(ConfigEnvelope.parseFrom(firstPayload().getData()).getConfig()));
        for (Organisation organisation : layout.topology().organisations()) {
            if (!known.contains(organisation.mspId())) {
                known.addAll(knownAt(sessions));
                require(organisation, known);
            }
        }
    }

    private void require(Organisation organisation, Set<String> known) throws LaunchFailed {
        if (!known.contains(organisation.mspId())) {
            throw new LaunchFailed(
                    ("Channel %s does not know organisation %s (%s): its members must take it in first, which begins"
                                    + " with 'portolan organisation request'")
                            .formatted(layout.topology().channel(), organisation.name(), organisation.mspId()));
        }
    }

    private Set<String> knownAt(Collection<PeerSession> sessions) throws InvalidProtocolBufferException {
        Set<String> known = new HashSet<>();
        for (PeerSession session : sessions) {
            try {
                known.addAll(in(new PeerChannel(session, layout.topology().channel()).configuration()));
            } catch (PeerRefused _) {
                // A peer that is not in the channel cannot say; that of an organisation in question never can.
            }
        }
        return known;
    }

    private Payload firstPayload() throws IOException {
        Block first = Block.parseFrom(Files.readAllBytes(layout.genesisBlock()));
        return Payload.parseFrom(Envelope.parseFrom(first.getData().getData(0)).getPayload());
    }
}

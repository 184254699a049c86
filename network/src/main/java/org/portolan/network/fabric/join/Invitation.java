package org.portolan.network.fabric.join;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.portolan.network.fabric.channel.ChannelMembers;
import org.portolan.network.fabric.channel.ChannelOrderer;
import org.portolan.network.fabric.channel.PeerChannel;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.hash.Sha256;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.Organisation;

/**
 * What a member gives to an organisation that has been taken into the channel, so that its peers can follow it.
 *
 * @param invited the MSP id of the organisation that it is for
 * @param members the MSP ids of all organisations in the channel
 */
public record Invitation(
        String channel,
        String invited,
        List<String> members,
        ByteString firstBlock,
        List<ChannelOrderer> orderers,
        List<CommittedChaincode> chaincodes) {

    public Invitation {
        members = List.copyOf(members);
        orderers = List.copyOf(orderers);
        chaincodes = List.copyOf(chaincodes);
    }

    /** The invitation to an organisation that the channel knows, as the session's peer sees the channel. */
    public static Invitation to(String mspId, String channel, PeerSession session)
            throws PeerRefused, InvalidProtocolBufferException, JoinRefused {
        PeerChannel peer = new PeerChannel(session, channel);
        Config config = peer.configuration();
        List<String> members = ChannelMembers.in(config).stream().sorted().toList();
        if (!members.contains(mspId)) {
            throw new JoinRefused(
                    "%s is not in channel %s, so there is nothing to invite it to".formatted(mspId, channel));
        }
        return new Invitation(
                channel,
                mspId,
                members,
                peer.firstBlock().toByteString(),
                ChannelOrderer.in(config),
                new LifecycleQueries(session, channel)
                        .committed().stream()
                                .sorted(Comparator.comparing(CommittedChaincode::name))
                                .toList());
    }

    /** Reads a file that a member sent. */
    public static Invitation read(Path file) throws IOException, JoinRefused {
        InvitationContent content = InvitationContent.FILE.read(file);
        try {
            ByteString block = ByteString.copyFrom(Base64.getDecoder().decode(content.firstBlock()));
            requireFirstOf(content.channel(), Block.parseFrom(block));
            return new Invitation(
                    content.channel(),
                    content.invited(),
                    content.members(),
                    block,
                    content.orderers().stream()
                            .map(each -> new ChannelOrderer(each.mspId(), each.address(), each.tlsAuthorities()))
                            .toList(),
                    content.chaincodes().stream()
                            .map(each -> new CommittedChaincode(
                                    each.name(), each.version(), each.sequence(), each.endorsementPolicy()))
                            .toList());
        } catch (JoinRefused | IllegalArgumentException | InvalidProtocolBufferException e) {
            throw new JoinRefused(
                    "%s does not hold the first block of a channel: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void requireFirstOf(String channel, Block block) throws InvalidProtocolBufferException, JoinRefused {
        if (block.getHeader().getNumber() != 0 || block.getData().getDataCount() != 1) {
            throw new JoinRefused("it is block %d".formatted(block.getHeader().getNumber()));
        }
        Payload payload =
                Payload.parseFrom(Envelope.parseFrom(block.getData().getData(0)).getPayload());
        String found =
                ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).getChannelId();
        if (!found.equals(channel)) {
            throw new JoinRefused("it is of channel '%s', not of '%s'".formatted(found, channel));
        }
    }

    /** What is read to each other before somebody joins by it. */
    public List<String> inWords() {
        return InvitationInWords.of(this);
    }

    /** The SHA-256 of all that it holds, in hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(InvitationContent.FILE.encode(content())));
    }

    /** This invitation, unless it is another than the one with that digest. */
    public Invitation requireDigest(String shown) throws JoinRefused {
        if (!digest().equals(shown)) {
            throw new JoinRefused("The invitation is not the one that was shown: its digest is %s, not %s"
                    .formatted(digest(), shown));
        }
        return this;
    }

    /** As JSON, in place of what was in the file. */
    public void write(Path file) throws IOException {
        InvitationContent.FILE.write(file, content());
    }

    private InvitationContent content() {
        return new InvitationContent(
                InvitationContent.FILE.format(),
                channel,
                invited,
                members,
                Base64.getEncoder().encodeToString(firstBlock.toByteArray()),
                orderers.stream()
                        .map(each -> new InvitationContent.Orderer(each.mspId(), each.address(), each.tlsAuthorities()))
                        .toList(),
                chaincodes.stream()
                        .map(each -> new InvitationContent.Chaincode(
                                each.name(), each.version(), each.sequence(), each.endorsementPolicy()))
                        .toList());
    }

    /** Puts the first block where a network finds it, once it is certain that the network's topology fits the channel. */
    public void accept(FabricLayout layout) throws IOException, LaunchFailed {
        if (!layout.joinsOthers()) {
            throw new LaunchFailed("The topology has orderers of its own; who joins a channel of others has none, and"
                    + " its topology leaves 'orderers' out");
        }
        if (!channel.equals(layout.topology().channel())) {
            throw new LaunchFailed("The invitation is to channel '%s', and the topology is for '%s'"
                    .formatted(channel, layout.topology().channel()));
        }
        for (Organisation organisation : layout.topology().organisations()) {
            if (!members.contains(organisation.mspId())) {
                throw new LaunchFailed(
                        "The invitation is to %s, and the topology has %s, whom the channel does not know"
                                .formatted(invited, organisation.mspId()));
            }
        }
        for (Chaincode chaincode : layout.topology().chaincodes()) {
            requireAgreedOn(chaincode);
        }
        keepFirstBlock(layout.genesisBlock());
    }

    private void requireAgreedOn(Chaincode chaincode) throws LaunchFailed, InvalidProtocolBufferException {
        Optional<CommittedChaincode> agreed = chaincodes.stream()
                .filter(each -> each.name().equals(chaincode.name()))
                .findFirst();
        if (agreed.isEmpty()) {
            throw new LaunchFailed("The topology has chaincode %s, and the channel has agreed on %s only"
                    .formatted(
                            chaincode.name(),
                            chaincodes.stream().map(CommittedChaincode::name).toList()));
        }
        // A later definition may have been committed since, which the channel itself will tell.
        if (agreed.get().sequence() >= chaincode.sequence()) {
            agreed.get().requireSame(chaincode);
        }
    }

    private void keepFirstBlock(Path file) throws IOException, LaunchFailed {
        if (!Files.exists(file)) {
            AtomicFiles.write(file, firstBlock.toByteArray());
        } else if (!Arrays.equals(Files.readAllBytes(file), firstBlock.toByteArray())) {
            throw new LaunchFailed(
                    "%s is of another channel than the invitation; name another data folder".formatted(file));
        }
    }
}

package org.portolan.network.fabric.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.fabric.channel.ChannelOrderer;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.launch.LaunchFailed;

class InvitationTest {

    private static final CommittedChaincode LEDGER =
            new CommittedChaincode("ledger", "1", 1, "/Channel/Application/Endorsement");
    private static final CommittedChaincode NOTES =
            new CommittedChaincode("notes", "1", 1, "/Channel/Application/AnyEndorsement");

    @TempDir
    private Path folder;

    private FabricLayout layout;

    @BeforeEach
    void plan_the_newcomer_s_network() throws Exception {
        layout = Newcomer.layout(folder);
    }

    @Test
    void is_read_as_it_was_written() throws Exception {
        Invitation invitation = invitation("portolan", LEDGER, NOTES);
        invitation.write(folder.resolve("invitation"));

        assertThat(Invitation.read(folder.resolve("invitation"))).isEqualTo(invitation);
    }

    @Test
    void is_no_other_than_the_one_that_was_shown() throws Exception {
        Invitation shown = invitation("portolan", LEDGER, NOTES);
        Invitation swapped = invitation("portolan", NOTES);

        assertThat(shown.requireDigest(shown.digest())).isEqualTo(shown);
        assertThat(shown.inWords()).contains("Invitation of %s to channel portolan".formatted(shown.invited()));
        assertThatThrownBy(() -> swapped.requireDigest(shown.digest()))
                .isInstanceOf(JoinRefused.class)
                .hasMessage("The invitation is not the one that was shown: its digest is %s, not %s"
                        .formatted(swapped.digest(), shown.digest()));
    }

    @Test
    void leaves_the_first_block_where_the_network_finds_it() throws Exception {
        invitation("portolan", LEDGER, NOTES).accept(layout);

        assertThat(Files.readAllBytes(layout.genesisBlock()))
                .isEqualTo(block("portolan", 0).toByteArray());
    }

    @Test
    void another_definition_than_the_channel_s_is_told_before_anything_starts() {
        CommittedChaincode other = new CommittedChaincode("ledger", "2", 2, "OR('CNCustomsMSP.peer')");

        assertThatThrownBy(() -> invitation("portolan", other, NOTES).accept(layout))
                .isInstanceOf(LaunchFailed.class)
                .hasMessage("The channel has agreed on chaincode ledger with version \"2\", sequence 2 and"
                        + " endorsementPolicy \"OR('CNCustomsMSP.peer')\", and the topology says chaincode ledger with"
                        + " version \"1\", sequence 1 and endorsementPolicy \"/Channel/Application/Endorsement\"; make"
                        + " the topology say the same");
        assertThatThrownBy(() -> invitation("portolan", LEDGER).accept(layout))
                .hasMessage("The topology has chaincode notes, and the channel has agreed on [ledger] only");
    }

    @Test
    void another_channel_is_refused() {
        assertThatThrownBy(() -> invitation("other", LEDGER, NOTES).accept(layout))
                .isInstanceOf(LaunchFailed.class)
                .hasMessage("The invitation is to channel 'other', and the topology is for 'portolan'");
    }

    @Test
    void a_block_that_is_not_the_first_is_refused() throws Exception {
        Path file = folder.resolve("invitation");
        invitation("portolan", block("portolan", 7).toByteString(), LEDGER).write(file);

        assertThatThrownBy(() -> Invitation.read(file))
                .isInstanceOf(JoinRefused.class)
                .hasMessage(file + " does not hold the first block of a channel: it is block 7");
    }

    private static Invitation invitation(String channel, CommittedChaincode... chaincodes) {
        return invitation(channel, block(channel, 0).toByteString(), chaincodes);
    }

    private static Invitation invitation(String channel, ByteString block, CommittedChaincode... chaincodes) {
        return new Invitation(
                channel,
                Newcomer.MSP_ID,
                List.of("CNCustomsMSP", Newcomer.MSP_ID),
                block,
                List.of(new ChannelOrderer("PortolanOrdererMSP", "orderer.example:7050", "PEM")),
                List.of(chaincodes));
    }

    private static Block block(String channel, long number) {
        ByteString header =
                ChannelHeader.newBuilder().setChannelId(channel).build().toByteString();
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header))
                .build()
                .toByteString();
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder().setNumber(number))
                .setData(BlockData.newBuilder()
                        .addData(Envelope.newBuilder()
                                .setPayload(payload)
                                .build()
                                .toByteString()))
                .build();
    }
}

package org.portolan.network.fabric.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.fabric.channel.ChannelMembers;

class MembershipTest {

    private static final Config CHANNEL = Config.newBuilder()
            .setChannelGroup(ConfigGroup.newBuilder()
                    .putGroups(
                            "Application",
                            ConfigGroup.newBuilder()
                                    .putGroups("CNCustomsMSP", ConfigGroup.getDefaultInstance())
                                    .putGroups("SGCustomsMSP", ConfigGroup.getDefaultInstance())
                                    .build())
                    .putGroups(
                            "Orderer",
                            ConfigGroup.newBuilder()
                                    .putGroups("SGCustomsMSP", ConfigGroup.getDefaultInstance())
                                    .putGroups("PortolanOrdererMSP", ConfigGroup.getDefaultInstance())
                                    .build()))
            .build();

    @TempDir
    private Path folder;

    private JoinRequest request;

    @BeforeEach
    void make_a_request() throws Exception {
        request = Newcomer.request(Newcomer.layout(folder));
    }

    @Test
    void an_organisation_comes_in_and_goes_out() throws Exception {
        Config joined = Membership.with(request, CHANNEL);

        assertThat(ChannelMembers.in(joined))
                .containsExactlyInAnyOrder("CNCustomsMSP", "SGCustomsMSP", Newcomer.MSP_ID);
        assertThat(Membership.without(Newcomer.MSP_ID, joined)).isEqualTo(CHANNEL);
    }

    @Test
    void an_organisation_that_is_in_the_channel_is_refused() throws Exception {
        Config joined = Membership.with(request, CHANNEL);

        assertThatThrownBy(() -> Membership.with(request, joined))
                .isInstanceOf(JoinRefused.class)
                .hasMessage(
                        "THCustomsMSP is in the channel already; an organisation that joins needs an MSP id of its own");
    }

    @Test
    void an_orderer_organisation_s_msp_id_is_refused() {
        JoinRequest other = new JoinRequest("PortolanOrdererMSP", request.msp(), request.peers());

        assertThatThrownBy(() -> Membership.with(other, CHANNEL))
                .hasMessage("PortolanOrdererMSP orders for the channel already; as a member it needs another MSP id");
    }

    @Test
    void who_is_not_in_the_channel_or_still_orders_for_it_cannot_be_removed() {
        assertThatThrownBy(() -> Membership.without("THCustomsMSP", CHANNEL))
                .hasMessage("THCustomsMSP is not in the channel; in it are CNCustomsMSP, SGCustomsMSP");
        assertThatThrownBy(() -> Membership.without("SGCustomsMSP", CHANNEL))
                .hasMessage("SGCustomsMSP orders for the channel too; its orderers must be removed first");
    }
}

package org.portolan.network.fabric.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.fabric.update.Configurations.inForce;
import static org.portolan.network.fabric.update.Configurations.original;

import java.time.Clock;
import java.time.Duration;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.junit.jupiter.api.Test;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.msp.Msp;
import org.portolan.network.msp.SigningIdentity;

class ConsentTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Config CHANNEL = Config.newBuilder()
            .setChannelGroup(ConfigGroup.newBuilder()
                    .setModPolicy("Admins")
                    .putGroups(
                            "Application",
                            ConfigGroup.newBuilder()
                                    .setModPolicy("Admins")
                                    .putPolicies("Admins", majority())
                                    .putGroups("CNCustomsMSP", organisation())
                                    .putGroups("SGCustomsMSP", organisation())
                                    .putGroups("NZCustomsMSP", organisation())
                                    .build()))
            .build();

    @Test
    void counts_administrators_of_a_majority() throws Exception {
        ProposedUpdate proposal = ProposedUpdate.of(inForce(CHANNEL), withOneMore());
        ProposedUpdate signedByOne = proposal.signedBy(identity("cncustoms", "CNCustomsMSP", "admin"));

        assertThat(Consent.to(proposal, CHANNEL, CLOCK).inWords())
                .containsExactly("Channel/Application/Admins: 0 of the 2 signatures that it needs; 2 more from"
                        + " CNCustomsMSP, NZCustomsMSP, SGCustomsMSP");
        assertThat(Consent.to(signedByOne, CHANNEL, CLOCK).inWords())
                .containsExactly(
                        "Channel/Application/Admins: 1 of the 2 signatures that it needs (CNCustomsMSP); 1 more"
                                + " from NZCustomsMSP, SGCustomsMSP");
        assertThat(Consent.to(signedByOne.signedBy(identity("nzcustoms", "NZCustomsMSP", "admin")), CHANNEL, CLOCK)
                        .isEnough())
                .isTrue();
    }

    @Test
    void counts_no_officer_and_no_stranger() throws Exception {
        ProposedUpdate proposal = ProposedUpdate.of(inForce(CHANNEL), withOneMore())
                .signedBy(identity("cncustoms", "CNCustomsMSP", "admin"))
                .signedBy(identity("sgcustoms", "SGCustomsMSP", "officer"))
                .signedBy(identity("cntxgport", "CNTXGPortMSP", "admin"));

        assertThat(Consent.to(proposal, CHANNEL, CLOCK).isEnough()).isFalse();
    }

    @Test
    void counts_no_signature_whose_certificate_has_ended_since() throws Exception {
        Config current = withMsp(CHANNEL, "CNCustomsMSP", "cncustoms");
        ProposedUpdate proposal = ProposedUpdate.of(inForce(current), withOneMore(current))
                .signedBy(identity("cncustoms", "CNCustomsMSP", "admin"))
                .signedBy(identity("nzcustoms", "NZCustomsMSP", "admin"));
        Clock inALongTime = Clock.offset(CLOCK, Duration.ofDays(40 * 365));

        assertThat(Consent.to(proposal, current, CLOCK).isEnough()).isTrue();
        assertThat(Consent.to(proposal, current, inALongTime).isEnough()).isFalse();
        assertThat(Consent.to(proposal, current, inALongTime).signers())
                .first()
                .asString()
                .contains("of CNCustomsMSP, which does not count: ", "expired");
    }

    @Test
    void counts_no_signature_of_an_organisation_that_has_left() throws Exception {
        ProposedUpdate proposal = ProposedUpdate.of(inForce(CHANNEL), withOneMore(CHANNEL))
                .signedBy(identity("cntxgport", "CNTXGPortMSP", "admin"));

        assertThat(Consent.to(proposal, CHANNEL, CLOCK).signers())
                .first()
                .asString()
                .endsWith("of CNTXGPortMSP, which does not count: the channel has no such organisation");
    }

    @Test
    void an_organisation_decides_by_itself_about_itself() throws Exception {
        ProposedUpdate proposal = ProposedUpdate.of(inForce(original()), Configurations.config("msp_changed"));

        assertThat(Consent.to(proposal, original(), CLOCK).inWords())
                .containsExactly(
                        "Channel/Application/ChinaMSP/Admins: 0 of the 1 signatures that it needs; 1 more from ChinaMSP");
    }

    private static Config withMsp(Config channel, String mspId, String organisation) {
        FabricMSPConfig msp = Msp.load(
                        TestNetworkIdentities.demo().organisation(organisation).msp(), mspId)
                .config();
        Config.Builder changed = channel.toBuilder();
        changed.getChannelGroupBuilder()
                .putGroupsBuilderIfAbsent("Application")
                .putGroupsBuilderIfAbsent(mspId)
                .putValues(
                        "MSP",
                        ConfigValue.newBuilder()
                                .setValue(MSPConfig.newBuilder()
                                        .setConfig(msp.toByteString())
                                        .build()
                                        .toByteString())
                                .build());
        return changed.build();
    }

    private static Config withOneMore() {
        return withOneMore(CHANNEL);
    }

    private static Config withOneMore(Config channel) {
        Config.Builder wanted = channel.toBuilder();
        wanted.getChannelGroupBuilder()
                .putGroupsBuilderIfAbsent("Application")
                .putGroups("THCustomsMSP", organisation());
        return wanted.build();
    }

    private static ConfigGroup organisation() {
        return ConfigGroup.newBuilder()
                .setModPolicy("Admins")
                .putPolicies(
                        "Admins",
                        ConfigPolicy.newBuilder()
                                .setPolicy(Policy.newBuilder().setType(Policy.PolicyType.SIGNATURE_VALUE))
                                .build())
                .build();
    }

    private static ConfigPolicy majority() {
        return ConfigPolicy.newBuilder()
                .setPolicy(Policy.newBuilder()
                        .setType(Policy.PolicyType.IMPLICIT_META_VALUE)
                        .setValue(ImplicitMetaPolicy.newBuilder()
                                .setRule(ImplicitMetaPolicy.Rule.MAJORITY)
                                .setSubPolicy("Admins")
                                .build()
                                .toByteString()))
                .build();
    }

    private static SigningIdentity identity(String organisation, String mspId, String user) {
        return SigningIdentity.load(
                TestNetworkIdentities.demo().organisation(organisation).userMsp(user), mspId);
    }
}

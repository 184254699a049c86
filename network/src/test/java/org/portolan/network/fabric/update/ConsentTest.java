package org.portolan.network.fabric.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.fabric.update.Configurations.inForce;
import static org.portolan.network.fabric.update.Configurations.original;

import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Policy;
import org.junit.jupiter.api.Test;
import org.portolan.network.embedded.msp.SigningIdentity;
import org.portolan.network.identity.TestNetworkIdentities;

class ConsentTest {

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

        assertThat(Consent.to(proposal, CHANNEL).inWords())
                .containsExactly("Channel/Application/Admins: 0 of the 2 signatures that it needs; 2 more from"
                        + " CNCustomsMSP, NZCustomsMSP, SGCustomsMSP");
        assertThat(Consent.to(signedByOne, CHANNEL).inWords())
                .containsExactly(
                        "Channel/Application/Admins: 1 of the 2 signatures that it needs (CNCustomsMSP); 1 more"
                                + " from NZCustomsMSP, SGCustomsMSP");
        assertThat(Consent.to(signedByOne.signedBy(identity("nzcustoms", "NZCustomsMSP", "admin")), CHANNEL)
                        .isEnough())
                .isTrue();
    }

    @Test
    void counts_no_officer_and_no_stranger() throws Exception {
        ProposedUpdate proposal = ProposedUpdate.of(inForce(CHANNEL), withOneMore())
                .signedBy(identity("cncustoms", "CNCustomsMSP", "admin"))
                .signedBy(identity("sgcustoms", "SGCustomsMSP", "officer"))
                .signedBy(identity("cntxgport", "CNTXGPortMSP", "admin"));

        assertThat(Consent.to(proposal, CHANNEL).isEnough()).isFalse();
    }

    @Test
    void an_organisation_decides_by_itself_about_itself() throws Exception {
        ProposedUpdate proposal = ProposedUpdate.of(inForce(original()), Configurations.config("msp_changed"));

        assertThat(Consent.to(proposal, original()).inWords())
                .containsExactly(
                        "Channel/Application/ChinaMSP/Admins: 0 of the 1 signatures that it needs; 1 more from ChinaMSP");
    }

    private static Config withOneMore() {
        Config.Builder wanted = CHANNEL.toBuilder();
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

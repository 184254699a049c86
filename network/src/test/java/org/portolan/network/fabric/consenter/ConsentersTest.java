package org.portolan.network.fabric.consenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.InputStream;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.orderer.etcdraft.ConfigMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.UpdateRefused;

/** On a small configuration with three orderers of Raft, and the same with orderers of SmartBFT. */
class ConsentersTest {

    private static final Address FIRST = new Address("orderer0", 7050);
    private static final Address NEW = new Address("orderer9", 7050);

    @Test
    void an_added_orderer_is_a_consenter_and_has_an_endpoint() throws Exception {
        Config wanted = Consenters.of(raft()).with(orderer("OrdererMSP", NEW));

        assertThat(metadata(wanted).getConsentersList()).hasSize(4);
        assertThat(metadata(wanted).getConsenters(3).getHost()).isEqualTo("orderer9");
        assertThat(orderers(wanted)
                        .getGroupsOrThrow("OrdererMSP")
                        .getValuesOrThrow("Endpoints")
                        .getValue()
                        .toStringUtf8())
                .contains("orderer2:7050", "orderer9:7050");
    }

    @Test
    void a_member_s_first_orderer_gives_it_a_say_in_ordering() throws Exception {
        Config wanted = Consenters.of(raft()).with(orderer("ChinaMSP", NEW));

        ConfigGroup china = orderers(wanted).getGroupsOrThrow("ChinaMSP");
        assertThat(china.getPoliciesMap()).containsOnlyKeys("Readers", "Writers", "Admins");
        assertThat(china.getValuesMap()).containsOnlyKeys("MSP", "Endpoints");
        assertThat(china.getModPolicy()).isEqualTo("Admins");
    }

    @Test
    void with_its_last_orderer_an_organisation_loses_its_say() throws Exception {
        Config both = Consenters.of(raft()).with(orderer("ChinaMSP", NEW));
        Config wanted = Consenters.of(inForce(both)).without(NEW);

        assertThat(orderers(wanted).getGroupsMap()).containsOnlyKeys("OrdererMSP");
        assertThat(wanted).isEqualTo(raft().config());
    }

    @Test
    void a_renewed_orderer_keeps_its_place() throws Exception {
        Config wanted = Consenters.of(raft()).renewed(orderer("OrdererMSP", FIRST));

        assertThat(metadata(wanted).getConsentersList()).hasSize(3);
        assertThat(metadata(wanted).getConsenters(0).getServerTlsCert().toStringUtf8())
                .isEqualTo("new tls");
    }

    @ParameterizedTest
    @CsvSource({"4, 3", "5, 4", "6, 4", "7, 5", "10, 7"})
    void blocks_of_smartbft_need_a_quorum_of_all_its_orderers(int number, int needed) throws Exception {
        Config wanted = Consenters.of(smartBft(number - 1)).with(orderer("OrdererMSP", NEW));

        SignaturePolicyEnvelope policy = SignaturePolicyEnvelope.parseFrom(orderers(wanted)
                .getPoliciesOrThrow("BlockValidation")
                .getPolicy()
                .getValue());
        assertThat(policy.getRule().getNOutOf().getN()).isEqualTo(needed);
        assertThat(policy.getIdentitiesList()).hasSize(number);
        assertThat(consenters(wanted).getConsenterMapping(number - 1).getId()).isEqualTo(number);
    }

    @Test
    void a_renewed_orderer_of_smartbft_keeps_its_number() throws Exception {
        Config wanted = Consenters.of(smartBft(4)).renewed(orderer("OrdererMSP", FIRST));

        assertThat(consenters(wanted).getConsenterMapping(0).getId()).isEqualTo(1);
        assertThat(consenters(wanted).getConsenterMapping(0).getIdentity().toStringUtf8())
                .isEqualTo("new identity");
    }

    @Test
    void refuses_what_would_harm_the_channel() throws Exception {
        assertRefused(
                () -> Consenters.of(raft()).with(orderer("OrdererMSP", FIRST)),
                "An orderer at orderer0:7050 orders for the channel already");
        assertRefused(() -> Consenters.of(raft()).without(NEW), "No orderer at orderer9:7050 orders for the channel");
        assertRefused(
                () -> Consenters.of(raft()).with(orderer("MarsMSP", NEW)),
                "MarsMSP is not in channel portolan; it must join before it can have an orderer");
        assertRefused(
                () -> Consenters.of(smartBft(4)).without(FIRST),
                "Without orderer0:7050 fewer than four orderers would be left, of which none may fail; add another"
                        + " before it is removed");
        assertRefused(
                () -> Consenters.of(smartBft(4)).renewed(orderer("ChinaMSP", FIRST)),
                "The orderer at orderer0:7050 is OrdererMSP's, who alone can renew it");
    }

    private interface Change {
        Config make() throws Exception;
    }

    private static void assertRefused(Change change, String sentence) {
        assertThatThrownBy(change::make).isInstanceOf(UpdateRefused.class).hasMessage(sentence);
    }

    private static OrdererDescription orderer(String mspId, Address address) {
        return new OrdererDescription(
                mspId, address, ByteString.copyFromUtf8("new identity"), ByteString.copyFromUtf8("new tls"));
    }

    private static ChannelConfiguration raft() throws Exception {
        try (InputStream content = ConsentersTest.class.getResourceAsStream("/updates/original.config")) {
            return inForce(Config.parseFrom(content));
        }
    }

    private static ChannelConfiguration smartBft(int number) throws Exception {
        Orderers.Builder consenters = Orderers.newBuilder();
        for (int index = 0; index < number; index++) {
            consenters.addConsenterMapping(Consenter.newBuilder()
                    .setId(index + 1)
                    .setHost("orderer" + index)
                    .setPort(7050)
                    .setMspId("OrdererMSP"));
        }
        Consumer<ConfigGroup.Builder> toSmartBft = channel -> {
            ConfigGroup.Builder orderers = channel.putGroupsBuilderIfAbsent("Orderer");
            orderers.putValuesBuilderIfAbsent("ConsensusType")
                    .setValue(ConsensusType.newBuilder().setType("BFT").build().toByteString());
            orderers.putValuesBuilderIfAbsent("Orderers")
                    .setValue(consenters.build().toByteString());
        };
        return inForce(raft().changed(toSmartBft));
    }

    private static ChannelConfiguration inForce(Config config) {
        return new ChannelConfiguration("portolan", config, Block.getDefaultInstance());
    }

    private static ConfigGroup orderers(Config config) {
        return config.getChannelGroup().getGroupsOrThrow("Orderer");
    }

    private static Orderers consenters(Config config) throws Exception {
        return Orderers.parseFrom(orderers(config).getValuesOrThrow("Orderers").getValue());
    }

    private static ConfigMetadata metadata(Config config) throws Exception {
        return ConfigMetadata.parseFrom(ConsensusType.parseFrom(
                        orderers(config).getValuesOrThrow("ConsensusType").getValue())
                .getMetadata());
    }
}

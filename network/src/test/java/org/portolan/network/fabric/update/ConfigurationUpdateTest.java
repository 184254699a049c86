package org.portolan.network.fabric.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.fabric.update.Configurations.CHANNEL;
import static org.portolan.network.fabric.update.Configurations.original;
import static org.portolan.network.fabric.update.Configurations.update;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationUpdateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation_added",
                "organisation_removed",
                "organisation_replaced",
                "msp_changed",
                "consenter_added",
                "endpoints_changed",
                "policy_changed",
                "group_handed_over",
                "value_removed",
                "channel_value_changed"
            })
    void is_computed_as_fabric_s_own_tool_computes_it(String change) throws InvalidProtocolBufferException {
        ConfigUpdate update = ConfigUpdate.parseFrom(update(change).content());

        assertThat(update).isEqualTo(Configurations.computedByFabric(change));
    }

    @Test
    void is_empty_where_nothing_differs() {
        assertThat(ConfigurationUpdate.between(CHANNEL, original(), original())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisation_added    | adds the group Channel/Application/ZealandMSP
            organisation_removed  | removes the group Channel/Application/SingaporeMSP
            msp_changed           | changes Channel/Application/ChinaMSP/MSP: new revoked certificate in a list that cannot be read
            endpoints_changed     | changes Channel/Orderer/OrdererMSP/Endpoints: new address orderer9:7050
            endpoints_changed     | changes Channel/Orderer/OrdererMSP/Endpoints: no longer address orderer1:7050
            consenter_added       | changes Channel/Orderer/OrdererMSP/Endpoints: new address orderer3:7050
            policy_changed        | changes the policy Channel/Application/Endorsement from MAJORITY Endorsement to ANY Endorsement
            policy_changed        | Channel/Application/Endorsement can be changed by policy /Channel/Application/Writers from now on, not by Admins
            group_handed_over     | Channel/Application/ChinaMSP can be changed by policy /Channel/Application/Admins from now on, not by Admins
            value_removed         | removes the value Channel/Application/ChinaMSP/AnchorPeers
            channel_value_changed | changes Channel/Capabilities
            """)
    void says_in_words_what_it_does(String change, String sentence) {
        assertThat(update(change).inWords(original())).contains(sentence);
    }

    @Test
    void shows_the_whole_content_of_a_kind_that_it_does_not_tell_finer() {
        assertThat(update("channel_value_changed").inWords(original()))
                .anySatisfy(line -> assertThat(line).startsWith("Channel/Capabilities: it holds (capabilities {"));
    }

    @Test
    void says_everything_that_it_does() {
        assertThat(update("organisation_added").inWords(original()))
                .containsExactly(
                        "adds the group Channel/Application/ZealandMSP",
                        "adds Channel/Application/ZealandMSP/AnchorPeers: new anchor peer peer0.zealandmsp:7051",
                        "adds Channel/Application/ZealandMSP/MSP: MSP id ZealandMSP",
                        "adds Channel/Application/ZealandMSP/MSP: new authority a certificate that cannot be read",
                        "adds Channel/Application/ZealandMSP/MSP: new TLS authority a certificate that cannot be read",
                        "adds Channel/Application/ZealandMSP/MSP: how its members are told apart (node OUs)",
                        "adds the policy Channel/Application/ZealandMSP/Admins: 1 of (ZealandMSP.admin)",
                        "adds the policy Channel/Application/ZealandMSP/Readers: 1 of (ZealandMSP.member)",
                        "adds the policy Channel/Application/ZealandMSP/Writers: 1 of (ZealandMSP.client)");
    }

    @Test
    void lets_no_name_in_it_pretend_to_be_another_line() {
        Config.Builder wanted = original().toBuilder();
        wanted.getChannelGroupBuilder()
                .putGroupsBuilderIfAbsent("Application")
                .putGroupsBuilderIfAbsent("A\nnothing else\u202e");

        assertThat(ConfigurationUpdate.between(CHANNEL, original(), wanted.build())
                        .orElseThrow()
                        .inWords(original()))
                .containsExactly("adds the group Channel/Application/A?nothing else?");
    }

    @Test
    void is_void_once_something_that_it_writes_has_changed() {
        Config.Builder later = original().toBuilder().setSequence(8);
        later.getChannelGroupBuilder()
                .putGroupsBuilderIfAbsent("Application")
                .setVersion(4)
                .putGroupsBuilderIfAbsent("ChinaMSP")
                .setVersion(2);

        assertThatThrownBy(() -> update("organisation_added").requireFits(later.build()))
                .isInstanceOf(UpdateRefused.class)
                .hasMessage("The update was overtaken: Channel/Application has changed since it was proposed"
                        + " (configuration 8 is in force now); propose it anew");
    }

    @Test
    void stays_good_when_something_else_has_changed() {
        Config.Builder later = original().toBuilder().setSequence(8);
        later.getChannelGroupBuilder().putGroupsBuilderIfAbsent("Application").setVersion(4);

        assertThatCode(() -> update("endpoints_changed").requireFits(later.build()))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_bytes_that_are_no_update() {
        assertThatThrownBy(() -> ConfigurationUpdate.parse(ByteString.copyFromUtf8("no update")))
                .isInstanceOf(UpdateRefused.class)
                .hasMessage("The update is not a configuration update of Fabric, or only part of one");
    }
}

package org.portolan.network.fabric.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.fabric.update.Configurations.inForce;
import static org.portolan.network.fabric.update.Configurations.original;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.common.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.msp.SigningIdentity;

class ProposedUpdateTest {

    private final SigningIdentity china = identity("cncustoms", "CNCustomsMSP");
    private final SigningIdentity singapore = identity("sgcustoms", "SGCustomsMSP");

    @TempDir
    private Path folder;

    private Path file;
    private ProposedUpdate proposal;

    @BeforeEach
    void propose() throws Exception {
        file = folder.resolve("update.json");
        proposal = ProposedUpdate.of(inForce(original()), Configurations.config("endpoints_changed"));
    }

    @Test
    void keeps_its_signatures_from_file_to_file() throws Exception {
        proposal.signedBy(china).write(file, original());
        ProposedUpdate.read(file).signedBy(singapore).write(file, original());

        ProposedUpdate read = ProposedUpdate.read(file);
        assertThat(read.basedOn()).isEqualTo(7);
        assertThat(read.update().content()).isEqualTo(proposal.update().content());
        assertThat(read.signatures())
                .extracting(UpdateSignature::mspId)
                .containsExactly("CNCustomsMSP", "SGCustomsMSP");
        assertThat(read.isSignedBy(singapore)).isTrue();
    }

    @Test
    void tells_a_person_what_it_changes_and_who_has_signed() throws Exception {
        proposal.signedBy(china).write(file, original());

        assertThat(Files.readString(file))
                .contains(
                        "\"channel\" : \"portolan\"",
                        "\"basedOn\" : 7",
                        "changes Channel/Orderer/OrdererMSP/Endpoints: new address orderer9:7050",
                        "\"mspId\" : \"CNCustomsMSP\"",
                        "\"signer\" : \"admin");
    }

    @Test
    void is_judged_by_itself_and_not_by_what_its_file_says() throws Exception {
        proposal.signedBy(china).write(file, original());
        edit(text ->
                text.replace("new address orderer9:7050", "nothing").replace("\"CNCustomsMSP\"", "\"NZCustomsMSP\""));

        ProposedUpdate read = ProposedUpdate.read(file);
        assertThat(read.inWords(original()))
                .contains("changes Channel/Orderer/OrdererMSP/Endpoints: new address orderer9:7050");
        assertThat(read.signatures()).extracting(UpdateSignature::mspId).containsExactly("CNCustomsMSP");
    }

    @Test
    void has_a_digest_of_what_is_signed_whoever_has_signed() throws Exception {
        ProposedUpdate other = ProposedUpdate.of(inForce(original()), Configurations.config("policy_changed"));

        assertThat(proposal.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(proposal.signedBy(china).digest())
                .isNotEqualTo(other.digest());
    }

    @Test
    void says_what_a_signature_is_bound_to_and_when_it_ends() {
        assertThat(proposal.boundTo(original()))
                .containsExactly(
                        "A signature is for the update with this digest alone, on channel portolan, and is used up when"
                                + " it comes into force",
                        "It counts only as long as these are as in configuration 7:"
                                + " Channel/Orderer/OrdererMSP/Endpoints in version 2");
    }

    @Test
    void is_not_signed_twice_by_the_same() throws Exception {
        ProposedUpdate signed = proposal.signedBy(china);

        assertThatThrownBy(() -> signed.signedBy(china))
                .isInstanceOf(UpdateRefused.class)
                .hasMessageMatching("admin.* of CNCustomsMSP has signed this update already");
    }

    @Test
    void is_not_made_of_no_change() {
        assertThatThrownBy(() -> ProposedUpdate.of(inForce(original()), original()))
                .isInstanceOf(UpdateRefused.class)
                .hasMessage("There is nothing to change: channel portolan is so already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "configuration update"      | "letter"          | The file is a 'letter', not a 'configuration update'
            "basedOn" : 7               | "basedOn" : -1    | The update is based on configuration -1, which cannot be
            "channel" : "portolan"      | "channel" : "sea" | The file says that the update is for channel sea, but it is for 'portolan'
            "update" : "                | "update" : "*     | The file's 'update' is not in base64
            "signature" : "             | "signature" : "*  | The file's 'signature' is not in base64
            "signature" : "             | "signature" : "AAAA | A signature is not a signature of Fabric, or only part of one
            """, quoteCharacter = '\'')
    void refuses_a_file_with_a_wrong_part(String right, String wrong, String sentence) throws Exception {
        proposal.signedBy(china).write(file, original());
        edit(text -> text.replace(right, wrong));

        assertThatThrownBy(() -> ProposedUpdate.read(file))
                .isInstanceOf(UpdateRefused.class)
                .hasMessage(file + ": " + sentence.replace("\"", ""));
    }

    @Test
    void refuses_half_a_file_and_a_larger_one_than_any() throws Exception {
        proposal.write(file, original());
        edit(text -> text.substring(0, text.length() / 2));
        Path large = Files.write(folder.resolve("large.json"), new byte[4 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> ProposedUpdate.read(file))
                .isInstanceOf(UpdateRefused.class)
                .hasMessageStartingWith(file + " is no proposed update, or only part of one: ");
        assertThatThrownBy(() -> ProposedUpdate.read(large))
                .isInstanceOf(UpdateRefused.class)
                .hasMessage(large + " is no proposed update: it is larger than 4 MB");
    }

    @Test
    void refuses_a_signature_made_for_another_update() throws Exception {
        ProposedUpdate other = ProposedUpdate.of(inForce(original()), Configurations.config("msp_changed"));
        new ProposedUpdate(7, proposal.update(), other.signedBy(china).signatures()).write(file, original());

        assertThatThrownBy(() -> ProposedUpdate.read(file))
                .isInstanceOf(UpdateRefused.class)
                .hasMessageEndingWith(" of CNCustomsMSP was not made for this update; let them sign again");
    }

    @Test
    void refuses_two_signatures_of_the_same() throws Exception {
        UpdateSignature once = proposal.signedBy(china).signatures().getFirst();
        UpdateSignature again = proposal.signedBy(china).signatures().getFirst();
        new ProposedUpdate(7, proposal.update(), java.util.List.of(once, again)).write(file, original());

        assertThatThrownBy(() -> ProposedUpdate.read(file))
                .isInstanceOf(UpdateRefused.class)
                .hasMessageEndingWith(" of CNCustomsMSP has signed the update twice");
    }

    @Test
    void does_not_fit_another_channel_or_a_peer_that_is_behind() {
        ChannelConfiguration sea =
                new ChannelConfiguration("sea", original(), inForce(original()).block());
        ChannelConfiguration behind =
                inForce(Config.newBuilder(original()).setSequence(6).build());

        assertThatThrownBy(() -> proposal.requireFits(sea))
                .hasMessage("The update is for channel portolan, not for sea");
        assertThatThrownBy(() -> proposal.requireFits(behind))
                .hasMessage("The update is based on configuration 7, but the peer has read only up to 6; try again when"
                        + " it has caught up");
    }

    private void edit(UnaryOperator<String> change) throws Exception {
        String text = Files.readString(file);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    private static SigningIdentity identity(String organisation, String mspId) {
        return SigningIdentity.load(
                TestNetworkIdentities.demo().organisation(organisation).userMsp("admin"), mspId);
    }
}

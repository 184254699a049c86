package org.portolan.contracts.aeo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.contracts.network.Fresh;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoChange;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Operators;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.text.TimeText;

@OnBothEngines
final class AeoContractTest {
    private static final ContractNetwork NETWORK = ContractNetwork.shared();
    private static final Salt SALT = Operators.SALT;

    private final ConfidentialPart<AeoDetails> operator = Fresh.operator(SALT);

    @BeforeAll
    static void singapore_and_new_zealand_recognise_each_other() {
        assertThat(Documents.text(arrange(SG), "state")).isEqualTo("SIGNED");
        assertThat(Documents.text(arrange(NZ), "state")).isEqualTo("IN_FORCE");
    }

    @Test
    void signing_an_arrangement_again_changes_nothing() {
        assertThat(Documents.text(arrange(NZ), "state")).isEqualTo("IN_FORCE");
        assertThat(CanonicalJson.text(
                        call(TIANJIN, "gateway", "aeo:arrangements").evaluate()))
                .contains("\"signedBy\":[\"NZCustomsMSP\",\"SGCustomsMSP\"],\"state\":\"IN_FORCE\"");
    }

    @Test
    void only_a_party_signs_an_arrangement() {
        assertThatThrownBy(() -> arrange(CN)).hasMessageStartingWith("NOT_A_PARTY[parties]: ");
        assertThatThrownBy(() -> call(SG, "officer", "aeo:arrange")
                        .with(MutualRecognitionArrangement.SHAPE.write(Operators.singaporeAndNewZealand()))
                        .submit())
                .hasMessageStartingWith("ROLE: ");
    }

    @Test
    void a_signature_is_taken_back_until_all_have_signed_and_counts_no_more() {
        MutualRecognitionArrangement text = Fresh.arrangement(SG, NZ);

        assertThatThrownBy(() -> withdraw(SG, text)).hasMessageStartingWith("NOT_SIGNED[arrangementId]: ");
        arrange(SG, text);
        assertThatThrownBy(() -> withdraw(NZ, text)).hasMessageStartingWith("NOT_SIGNED[arrangementId]: ");
        assertThat(CanonicalJson.text(withdraw(SG, text)))
                .doesNotContain("signedBy")
                .contains("\"state\":\"WITHDRAWN\"");
        assertThatThrownBy(() -> withdraw(SG, text)).hasMessageStartingWith("NOT_SIGNED[arrangementId]: ");

        assertThat(Documents.text(arrange(NZ, text), "state")).isEqualTo("SIGNED");
        assertThat(CanonicalJson.text(arrange(SG, text))).contains("\"state\":\"IN_FORCE\"");
        assertThatThrownBy(() -> withdraw(SG, text)).hasMessageStartingWith("BINDING[arrangementId]: ");
        assertThatThrownBy(() -> call(SG, "officer", "aeo:withdraw")
                        .with(text.arrangementId().id())
                        .submit())
                .hasMessageStartingWith("ROLE: ");
    }

    @Test
    void another_text_is_signed_once_the_first_is_withdrawn() {
        MutualRecognitionArrangement text = Fresh.arrangement(SG, NZ);
        MutualRecognitionArrangement other = new MutualRecognitionArrangement(
                text.arrangementId(),
                text.parties(),
                text.inForceFrom(),
                Optional.of(text.inForceFrom().plusYears(5)),
                text.coveredTiers(),
                text.coveredRoles(),
                text.directions(),
                text.benefits());
        arrange(SG, text);

        assertThatThrownBy(() -> arrange(SG, other)).hasMessageStartingWith("ALREADY_SIGNED[arrangementId]: ");
        withdraw(SG, text);
        arrange(SG, other);

        assertThat(Documents.text(arrange(NZ, text), "state")).isEqualTo("SIGNED");
    }

    @Test
    void a_certified_operator_is_known_to_its_administration_and_to_the_partner() {
        AeoAuthorisation authorisation = granted(NZ);

        assertThat(status(authorisation)).isEqualTo("CERTIFIED");
        for (String entitled : new String[] {SG, NZ}) {
            JsonObject part = named(entitled, "aeoOfficer", "aeo:confidential", authorisation)
                    .evaluate();
            assertThat(part.fields().get("confidential")).isEqualTo(AeoDetails.SHAPE.json(operator.content()));
        }
        assertThatThrownBy(() -> named(CN, "aeoOfficer", "aeo:confidential", authorisation)
                        .evaluate())
                .hasMessageStartingWith("NOT_ENTITLED: ");
    }

    @Test
    void it_is_shared_with_no_administration_outside_an_arrangement() {
        AeoAuthorisation authorisation = Fresh.authorisation(operator, SALT, SG, CN);

        assertThatThrownBy(() -> grant(SG, authorisation, SG, CN).submit())
                .hasMessageContaining("NO_ARRANGEMENT[sharedWith]: ");
    }

    @Test
    void one_administration_cannot_certify_in_anothers_name_nor_anothers_operator() {
        AeoAuthorisation inNewZealandsName = Fresh.authorisation(operator, SALT, NZ);

        assertThatThrownBy(() -> grant(SG, inNewZealandsName, SG).submit())
                .hasMessageStartingWith("NOT_THE_ISSUER[administration]: ");
        assertThatThrownBy(() -> grant(NZ, inNewZealandsName, NZ).submit())
                .hasMessageStartingWith("FOREIGN_OPERATOR[code]: ");
    }

    @Test
    void a_suspension_is_seen_at_once_and_its_reason_by_the_entitled_only() {
        AeoAuthorisation authorisation = granted(NZ);
        ConfidentialPart<String> reason =
                ConfidentialPart.of("Seals were broken.", AeoChange.REASON, Salt.ofHex("2b".repeat(32)));

        change(SG, "aeo:suspend", authorisation)
                .confidentially(reason)
                .endorsedBy(SG, NZ)
                .submit();

        assertThat(status(authorisation)).isEqualTo("SUSPENDED");
        assertThat(CanonicalJson.text(named(NZ, "aeoOfficer", "aeo:confidential", authorisation)
                        .evaluate()))
                .contains("Seals were broken.");
        assertThat(CanonicalJson.text(
                        named(TIANJIN, "gateway", "aeo:read", authorisation).evaluate()))
                .contains(reason.digest().hex())
                .doesNotContain("Seals");
    }

    @Test
    void is_resumed_and_revoked_by_its_administration_in_legal_order() {
        AeoAuthorisation authorisation = granted();

        assertThatThrownBy(() -> change(SG, "aeo:resume", authorisation).submit())
                .hasMessageStartingWith("STATUS: ");
        change(SG, "aeo:suspend", authorisation).submit();
        change(SG, "aeo:resume", authorisation).submit();
        assertThat(status(authorisation)).isEqualTo("CERTIFIED");
        change(SG, "aeo:revoke", authorisation).submit();

        assertThat(status(authorisation)).isEqualTo("REVOKED");
        assertThatThrownBy(() -> change(SG, "aeo:resume", authorisation).submit())
                .hasMessageStartingWith("STATUS: ");
    }

    @Test
    void no_other_administration_changes_it() {
        AeoAuthorisation authorisation = granted(NZ);

        assertThatThrownBy(() -> change(NZ, "aeo:suspend", authorisation).submit())
                .hasMessageStartingWith("NO_AUTHORISATION: ");
        assertThatThrownBy(() -> call(SG, "officer", "aeo:suspend")
                        .with(authorisation.recordId().hex(), changeNow())
                        .submit())
                .hasMessageStartingWith("ROLE: ");
    }

    @Test
    void a_digest_of_a_reason_needs_the_reason() {
        AeoAuthorisation authorisation = granted();

        assertThatThrownBy(() -> call(SG, "aeoOfficer", "aeo:suspend")
                        .with(
                                authorisation.recordId().hex(),
                                changeNow().replace("}", ",\"reasonHash\":\"" + "00".repeat(32) + "\"}"))
                        .submit())
                .hasMessageStartingWith("PAYLOAD_HASH[reasonHash]: ");
    }

    private static JsonObject arrange(String mspId) {
        return arrange(mspId, Operators.singaporeAndNewZealand());
    }

    private static JsonObject arrange(String mspId, MutualRecognitionArrangement text) {
        return call(mspId, "aeoOfficer", "aeo:arrange")
                .with(MutualRecognitionArrangement.SHAPE.write(text))
                .submit();
    }

    private static JsonObject withdraw(String mspId, MutualRecognitionArrangement text) {
        return call(mspId, "aeoOfficer", "aeo:withdraw")
                .with(text.arrangementId().id())
                .submit();
    }

    private AeoAuthorisation granted(String... sharedWith) {
        AeoAuthorisation authorisation = Fresh.authorisation(operator, SALT, SG, sharedWith);
        grant(
                        SG,
                        authorisation,
                        Stream.concat(Stream.of(SG), Arrays.stream(sharedWith)).toArray(String[]::new))
                .submit();
        return authorisation;
    }

    private Calling grant(String caller, AeoAuthorisation authorisation, String... endorsers) {
        return call(caller, "aeoOfficer", "aeo:grant")
                .with(AeoAuthorisation.SHAPE.write(authorisation))
                .confidentially(operator)
                .endorsedBy(endorsers);
    }

    private static Calling change(String mspId, String function, AeoAuthorisation authorisation) {
        return call(mspId, "aeoOfficer", function).with(authorisation.recordId().hex(), changeNow());
    }

    private static String changeNow() {
        return "{\"effectiveFrom\":\"" + TimeText.write(Fresh.now()) + "\"}";
    }

    private static String status(AeoAuthorisation authorisation) {
        return Documents.text(named(CN, "officer", "aeo:read", authorisation).evaluate(), "status");
    }

    private static Calling named(String mspId, String user, String function, AeoAuthorisation authorisation) {
        return call(mspId, user, function)
                .with(
                        authorisation.administration().id(),
                        authorisation.recordId().hex());
    }

    private static Calling call(String mspId, String user, String function) {
        return NETWORK.as(mspId, user).call(CERTIFICATE, function);
    }
}

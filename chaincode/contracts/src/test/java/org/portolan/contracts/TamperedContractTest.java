package org.portolan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.SINGAPORE;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.caller.ContractFunction;
import org.portolan.contracts.caller.ContractSet;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Fresh;
import org.portolan.contracts.owned.Act;
import org.portolan.contracts.owned.LifeCycle;
import org.portolan.contracts.state.Guards;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.CoveredTier;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.aeo.code.Tier;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Operators;
import org.portolan.records.fixture.Preferences;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.AccountId;
import org.portolan.records.origin.preference.BookingOrder;
import org.portolan.records.origin.preference.PreferenceAccount;
import org.portolan.records.origin.preference.PreferenceFeedback;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Every organisation but China runs a contract that writes what ours writes and checks nothing. Nothing can be said in
 * China's name without China all the same.
 */
@OnBothEngines
final class TamperedContractTest {
    private static final String[] ALL_BUT_CHINA = {SG, NZ, TIANJIN, SINGAPORE};
    private static final String FAILED = "ENDORSEMENT_POLICY_FAILURE";

    private static ContractNetwork network;
    private static CertificateOfOrigin chinese;

    @BeforeAll
    static void tamper() {
        network = ContractNetwork.start().founded();
        chinese = Fresh.certificate(CN, "CN", NZ);
        network.as(CN, "originOfficer")
                .call(CERTIFICATE, "origin:issue")
                .with(CertificateOfOrigin.SHAPE.write(chinese))
                .confidentially(Certificates.confidentialTea())
                .endorsedBy(CN, NZ)
                .submit();
        ContractSet tampered = new ContractSet(
                CERTIFICATE,
                List.of(
                        Contract.of(
                                "origin",
                                ContractFunction.transaction(
                                        "issue", Access.staff(), TamperedContractTest::issue, "certificate"),
                                ContractFunction.transaction(
                                        "create",
                                        Access.staff(),
                                        TamperedContractTest::create,
                                        "kind",
                                        "owner",
                                        "name",
                                        "value"),
                                ContractFunction.transaction(
                                        "overwrite",
                                        Access.staff(),
                                        TamperedContractTest::overwrite,
                                        "kind",
                                        "owner",
                                        "name",
                                        "value")),
                        Contract.of("careless", careless())));
        for (String mspId : ALL_BUT_CHINA) {
            network.run(mspId, CERTIFICATE, tampered::answer);
        }
        network.awaitReady();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void a_certificate_created_in_chinas_name_is_invalid_for_want_of_chinas_endorsement() {
        CertificateOfOrigin forged = Fresh.certificate(CN, "CN", NZ);

        assertThat(write("origin:create", "origin", forged.number().toString(), CertificateOfOrigin.SHAPE.write(forged))
                        .outcome())
                .isEqualTo(FAILED);
        assertThatThrownBy(() -> read(forged)).hasMessageStartingWith("NO_CERTIFICATE: ");
    }

    @Test
    void a_certificate_of_china_changed_by_the_others_is_invalid_and_stays_as_it_was() {
        CertificateOfOrigin changed = Fresh.certificate(CN, "CN", SG);

        assertThat(write(
                                "origin:overwrite",
                                "origin",
                                chinese.number().toString(),
                                CertificateOfOrigin.SHAPE.write(changed))
                        .outcome())
                .isEqualTo(FAILED);
        assertThat(read(chinese).fields().get("certificate")).isEqualTo(CertificateOfOrigin.SHAPE.json(chinese));
    }

    @Test
    void an_aeo_status_created_in_chinas_name_is_invalid_for_want_of_chinas_endorsement() {
        ConfidentialPart<AeoDetails> operator = Fresh.operator(Operators.SALT);
        AeoAuthorisation forged = Fresh.authorisation(operator, Operators.SALT, CN);

        assertThat(write("origin:create", "aeo", forged.recordId().hex(), AeoAuthorisation.SHAPE.write(forged))
                        .outcome())
                .isEqualTo(FAILED);
    }

    @Test
    void the_same_contracts_do_as_they_like_in_the_names_of_those_who_run_them() {
        CertificateOfOrigin own = Fresh.certificate(SG, "SG", NZ);

        String outcome = network.as(SG, "originOfficer")
                .call(CERTIFICATE, "origin:create")
                .with("origin", SG, own.number().toString())
                .with(CertificateOfOrigin.SHAPE.write(own))
                .endorsedBy(SG)
                .outcome();

        assertThat(outcome).isEqualTo("VALID");
    }

    @Test
    void nothing_is_claimed_granted_or_told_in_chinas_name_without_china() {
        var part = ConfidentialPart.of(Certificates.tea(), CertificateDetails.SHAPE, Salt.ofHex("77".repeat(32)));
        CertificateOfOrigin addressed = Fresh.certificate(part, NZ, "NZ", CN);
        AccountId id = AccountId.of(part.salt(), new MspId(CN));
        var order = new BookingOrder(addressed, List.of(), Preferences.claimToday("E1", "1000"));
        network.as(CN, "originOfficer")
                .call(CERTIFICATE, "preference:book")
                .with(id.toString())
                .confidentially(ConfidentialPart.of(order, BookingOrder.SHAPE, Salt.ofHex("78".repeat(32))))
                .on(part)
                .endorsedBy(CN)
                .submit();
        var forged = PreferenceAccount.booked(new MspId(CN), id, part.digest());

        assertThat(write("origin:overwrite", "preference", id.toString(), PreferenceAccount.SHAPE.write(forged))
                        .outcome())
                .isEqualTo(FAILED);
        assertThat(write("origin:create", "preference", "ab".repeat(32), PreferenceAccount.SHAPE.write(forged))
                        .outcome())
                .isEqualTo(FAILED);
        assertThat(write(
                                "origin:create",
                                "preferenceFeedback",
                                id.toString(),
                                PreferenceFeedback.SHAPE.write(PreferenceFeedback.of(forged)))
                        .outcome())
                .isEqualTo(FAILED);
    }

    /** A limit, not a feature: decision 0001 says why readers do not believe such a record. */
    @Test
    void bytes_placed_without_the_guard_key_get_onto_the_ledger_but_without_chinas_signature() {
        byte[] anything = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(write("origin:overwrite", "origin", "SQUATTED", anything).outcome())
                .isEqualTo("VALID");
    }

    @Test
    void nobody_is_kept_from_reading_arrangements_by_what_the_others_placed_among_them() {
        byte[] withdrawn = SignedText.withdrawn();

        assertThat(write("origin:overwrite", "arrangement", "no member", withdrawn)
                        .outcome())
                .isEqualTo("VALID");
        assertThat(write("origin:overwrite", "arrangement", "", withdrawn).outcome())
                .isEqualTo("VALID");
        assertThat(write("origin:overwrite", "arrangement", NZ, "{}".getBytes(StandardCharsets.UTF_8))
                        .outcome())
                .isEqualTo("VALID");
        assertThat(write(
                                "origin:overwrite",
                                "arrangement",
                                TIANJIN,
                                MutualRecognitionArrangement.SHAPE.write(Operators.singaporeAndNewZealand()))
                        .outcome())
                .isEqualTo("VALID");

        assertThat(network.as(CN, "officer")
                        .call(CERTIFICATE, "aeo:arrangements")
                        .evaluate()
                        .fields()
                        .get("arrangements"))
                .isEqualTo(new JsonArray(List.of()));
    }

    @Test
    void what_the_others_placed_in_its_own_name_keeps_no_member_from_speaking() {
        MutualRecognitionArrangement like = Operators.singaporeAndNewZealand();
        MutualRecognitionArrangement text = new MutualRecognitionArrangement(
                new ArrangementId("CN-SG-2026"),
                List.of(new MspId(CN), new MspId(SG)),
                like.inForceFrom(),
                like.inForceUntil(),
                List.of(new CoveredTier(new MspId(SG), new Tier("STP-Plus"))),
                like.coveredRoles(),
                like.directions(),
                like.benefits());
        assertThat(network.as(SG, "originOfficer")
                        .call(CERTIFICATE, "origin:overwrite")
                        .with("arrangement", "CN-SG-2026", CN)
                        .with("{}".getBytes(StandardCharsets.UTF_8))
                        .endorsedBy(ALL_BUT_CHINA)
                        .outcome())
                .isEqualTo("VALID");

        assertThat(network.as(CN, "aeoOfficer")
                        .call(CERTIFICATE, "aeo:arrange")
                        .with(MutualRecognitionArrangement.SHAPE.write(text))
                        .endorsedBy(CN)
                        .outcome())
                .isEqualTo("VALID");
    }

    @Test
    void a_guard_needs_its_member_and_a_member_record_a_majority_of_customs() {
        byte[] anything = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(write("origin:overwrite", "guard", "", anything).outcome()).isEqualTo(FAILED);
        assertThat(write("origin:overwrite", "member", "", anything)
                        .endorsedBy(SG, TIANJIN, SINGAPORE)
                        .outcome())
                .isEqualTo(FAILED);
    }

    @Test
    void a_life_cycle_whose_rule_asks_for_nothing_writes_the_callers_own_records_and_nobody_elses() {
        assertThatThrownBy(() -> carelessly(Fresh.certificate(NZ, "NZ", SG)).submit())
                .hasMessageStartingWith("NOT_THE_ADMINISTRATION: ");
        assertThat(carelessly(Fresh.certificate(SG, "SG", NZ)).outcome()).isEqualTo("VALID");
    }

    @Test
    void china_itself_refuses_to_endorse_what_the_tampered_contracts_would_write() {
        CertificateOfOrigin forged = Fresh.certificate(CN, "CN", NZ);
        Calling issue = network.as(SG, "originOfficer")
                .call(CERTIFICATE, "origin:issue")
                .with(CertificateOfOrigin.SHAPE.write(forged))
                .confidentially(Certificates.confidentialTea());

        assertThatThrownBy(() -> issue.endorsedBy(SG, CN).submit()).hasMessageStartingWith("NOT_THE_ISSUER[issuer]: ");
        assertThat(issue.endorsedBy(ALL_BUT_CHINA).outcome()).isEqualTo(FAILED);
    }

    private static ContractFunction careless() {
        return new LifeCycle<>(
                        CertificateOfOrigin.KIND,
                        (certificate, by) -> JsonObject.builder().build())
                .creation(
                        Act.of("issue", Access.staff(), "CertificateIssued", "certificate"),
                        Reason.of(ReasonCode.DUPLICATE_NUMBER, "There is one."),
                        (actor, certificate, part) -> List.of());
    }

    private static Calling carelessly(CertificateOfOrigin certificate) {
        return network.as(SG, "originOfficer")
                .call(CERTIFICATE, "careless:issue")
                .with(CertificateOfOrigin.SHAPE.write(certificate))
                .confidentially(Certificates.confidentialTea())
                .endorsedBy(SG, NZ);
    }

    private static Calling write(String function, String kind, String name, byte[] value) {
        return network.as(SG, "originOfficer")
                .call(CERTIFICATE, function)
                .with(kind, CN, name)
                .with(value)
                .endorsedBy(ALL_BUT_CHINA);
    }

    private static JsonObject read(CertificateOfOrigin certificate) {
        return network.as(CN, "officer")
                .call(CERTIFICATE, "origin:read")
                .with(CN, certificate.number().toString())
                .evaluate();
    }

    private static JsonValue issue(Call call) {
        CertificateOfOrigin certificate = CertificateOfOrigin.SHAPE.readStored(call.document(0));
        LedgerKey key = LedgerKey.of(
                "origin", certificate.issuer().id(), certificate.number().toString());
        Guards.create(call.state(), certificate.issuer(), key, call.document(0));
        return CertificateOfOrigin.SHAPE.json(certificate);
    }

    private static JsonValue create(Call call) {
        Guards.create(call.state(), new MspId(call.text(1)), key(call), call.document(3));
        return JsonObject.builder().build();
    }

    private static JsonValue overwrite(Call call) {
        call.state().put(key(call), call.document(3));
        return JsonObject.builder().build();
    }

    private static LedgerKey key(Call call) {
        return call.text(2).isEmpty()
                ? LedgerKey.of(call.text(0), call.text(1))
                : LedgerKey.of(call.text(0), call.text(1), call.text(2));
    }
}

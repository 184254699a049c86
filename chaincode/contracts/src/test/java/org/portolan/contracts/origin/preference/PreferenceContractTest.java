package org.portolan.contracts.origin.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Transaction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.contracts.network.Fresh;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Preferences;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.AccountId;
import org.portolan.records.origin.preference.Booking;
import org.portolan.records.origin.preference.BookingOrder;
import org.portolan.records.origin.preference.PreferenceState;
import org.portolan.records.origin.preference.Standing;

@OnBothEngines
final class PreferenceContractTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ContractNetwork network = ContractNetwork.shared();
    private final ConfidentialPart<CertificateDetails> tea =
            ConfidentialPart.of(Certificates.tea(), CertificateDetails.SHAPE, salt());
    private final CertificateOfOrigin certificate = Fresh.certificate(tea, CN, "CN", NZ, SG);

    @Test
    void an_administration_keeps_its_account_and_nobody_else_reads_it_before_it_tells() {
        JsonObject booked = book(Preferences.claimToday("E1", "1000")).submit();
        assertThat(Documents.text(booked, "status")).isEqualTo("BOOKED");
        book(Preferences.granted("E1", "600")).submit();

        AccountDetails account = account(NZ);
        assertThat(Standing.of(account).state()).isEqualTo(PreferenceState.PARTLY_USED);
        assertThat(Standing.of(account).balances().getFirst().left()).hasToString("650.5 KGM");
        for (String other : List.of(CN, SG, TIANJIN)) {
            assertThatThrownBy(() -> account(other)).hasMessageStartingWith("NOT_ENTITLED: ");
            assertThatThrownBy(() -> told(other)).hasMessageStartingWith("NO_CLAIM: ");
        }
    }

    @Test
    void an_issuer_is_told_what_is_booked_and_nobody_else_is() {
        book(Preferences.claimToday("E1", "1000")).submit();

        assertThat(Documents.text(tell(NZ, "gateway").submit(), "status")).isEqualTo("TOLD");
        assertThat(told(CN)).isEqualTo(account(NZ));
        assertThatThrownBy(() -> told(SG)).hasMessageStartingWith("NOT_HERE: ");

        ConfidentialPart<AccountDetails> before = part(NZ);
        book(Preferences.granted("E1")).submit();
        assertThat(told(CN)).isEqualTo(before.content());
        assertThatThrownBy(() -> tell(before, NZ, "gateway").submit()).hasMessageStartingWith("PAYLOAD_HASH[former]: ");
        tell(NZ, "officer").submit();
        assertThat(told(CN)).isEqualTo(account(NZ));
    }

    @Test
    void each_administration_has_an_account_of_its_own_on_the_same_certificate() {
        book(Preferences.claimToday("E1", "1250.5")).submit();
        book(SG, "originOfficer", Preferences.claimToday("S1", "1250.5")).submit();
        book(SG, "originOfficer", Preferences.denied("S1")).submit();

        assertThat(Standing.of(account(NZ)).state()).isEqualTo(PreferenceState.CLAIMED);
        assertThat(Standing.of(part(SG).content()).state()).isEqualTo(PreferenceState.DENIED);
        assertThat(id(NZ)).isNotEqualTo(id(SG));
    }

    @Test
    void only_officers_of_an_addressed_administration_book_and_in_its_own_name() {
        assertThatThrownBy(() -> book(CN, "originOfficer", Preferences.claimToday("E1", "1"))
                        .submit())
                .hasMessageStartingWith("NOT_ADDRESSED: ");
        assertThatThrownBy(() -> book(TIANJIN, "operator", Preferences.claimToday("E1", "1"))
                        .submit())
                .hasMessageStartingWith("ROLE: ");
        assertThatThrownBy(() ->
                        book(NZ, "gateway", Preferences.claimToday("E1", "1")).submit())
                .hasMessageStartingWith("ROLE: ");
        assertThatThrownBy(() -> order(
                                network.as(NZ, "officer")
                                        .call(CERTIFICATE, "preference:book")
                                        .with(id(SG).toString()),
                                Preferences.claimToday("E1", "1"))
                        .submit())
                .hasMessageStartingWith("PAYLOAD_HASH[accountId]: ");
        book(Preferences.claimToday("E1", "1")).submit();
        assertThatThrownBy(() -> tell(part(NZ), SG, "officer").submit()).hasMessageStartingWith("NO_CLAIM: ");
    }

    @Test
    void what_no_rule_lets_pass_is_refused_with_its_reasons() {
        book(Preferences.claimToday("E1", "1000")).submit();

        assertThatThrownBy(() -> book(Preferences.claimToday("E2", "250.6")).submit())
                .hasMessageStartingWith("QUANTITY_EXCEEDED[lines[0].quantity.value]: ")
                .hasMessageContaining("250.5 KGM");
        assertThatThrownBy(() -> book(Preferences.claimToday("E1", "1")).submit())
                .hasMessageStartingWith("ALREADY_CLAIMED[lines[0]]: ");
    }

    /** Both are endorsed on the same state: whichever the ledger takes, the other comes to nothing. */
    @RepeatedTest(20)
    void of_two_claims_of_the_last_quantity_the_ledger_takes_one() throws GatewayException, CommitException {
        Transaction one = book(Preferences.claimToday("E1", "1250.5")).endorsed();
        Transaction other = book(Preferences.claimToday("E2", "1250.5")).endorsed();

        var first = one.submitAsync();
        var second = other.submitAsync();

        assertThat(List.of(first.getStatus().isSuccessful(), second.getStatus().isSuccessful()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(account(NZ).entries()).hasSize(1);
        assertThatThrownBy(() -> book(Preferences.claimToday("E3", "1")).submit())
                .hasMessageContaining("must be at most what is left of the item, 0 KGM");
    }

    private Calling book(Booking booking) {
        return book(NZ, "originOfficer", booking);
    }

    private Calling book(String administration, String user, Booking booking) {
        return order(
                network.as(administration, user)
                        .call(CERTIFICATE, "preference:book")
                        .with(id(administration).toString())
                        .endorsedBy(administration),
                booking);
    }

    private Calling order(Calling call, Booking booking) {
        var order = new BookingOrder(certificate, List.of(Allowance.PARTIAL_USE), booking);
        return call.confidentially(ConfidentialPart.of(order, BookingOrder.SHAPE, salt()))
                .on(tea);
    }

    private Calling tell(String administration, String user) {
        return tell(part(administration), administration, user);
    }

    private Calling tell(ConfidentialPart<AccountDetails> part, String administration, String user) {
        return network.as(administration, user)
                .call(CERTIFICATE, "preference:tell")
                .with(id(administration).toString())
                .replacing(part)
                .endorsedBy(administration, CN);
    }

    /** New Zealand's account as somebody reads it. */
    private AccountDetails account(String reader) {
        return part(reader, "confidential", NZ).content();
    }

    /** What New Zealand told, as somebody reads it. */
    private AccountDetails told(String reader) {
        return part(reader, "feedback", NZ).content();
    }

    private ConfidentialPart<AccountDetails> part(String administration) {
        return part(administration, "confidential", administration);
    }

    private ConfidentialPart<AccountDetails> part(String reader, String query, String administration) {
        return ConfidentialPart.read(
                network.as(reader, "officer")
                        .call(CERTIFICATE, "preference:" + query)
                        .with(administration, id(administration).toString())
                        .answer(),
                AccountDetails.SHAPE);
    }

    private AccountId id(String administration) {
        return AccountId.of(tea.salt(), new MspId(administration));
    }

    private static Salt salt() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Salt.ofHex(HexFormat.of().formatHex(bytes));
    }
}

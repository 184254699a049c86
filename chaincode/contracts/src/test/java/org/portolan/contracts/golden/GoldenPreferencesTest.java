package org.portolan.contracts.golden;

import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Preferences;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.AccountId;
import org.portolan.records.origin.preference.Booking;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.origin.preference.BookingOrder;

/** What bookings write; the digest of an account is another with each time at which something is booked. */
@OnBothEngines
final class GoldenPreferencesTest {
    private static final ConfidentialPart<CertificateDetails> TEA =
            ConfidentialPart.of(Certificates.tea(), CertificateDetails.SHAPE, Salt.ofHex("9e".repeat(32)));
    private static final CertificateOfOrigin CERTIFICATE_OF_TEA = Certificates.binding(TEA);
    private static final String ID = AccountId.of(TEA.salt(), new MspId(NZ)).toString();
    private static final String DIGESTS = "(\"payloadHash\":\"|hands: \\S+ \\S+ = )[0-9a-f]{64}";

    private final ContractNetwork network = ContractNetwork.shared();
    private final GoldenCalls calls = new GoldenCalls(network, text -> text.replaceAll(DIGESTS, "$1<digest>"));

    @Test
    void what_is_booked_on_a_certificate_and_told() {
        book("preference/unreadable", Preferences.received(BookingKind.NOT_READABLE));
        book("preference/acknowledged", Preferences.received(BookingKind.ACKNOWLEDGED));
        book("preference/claimed", Preferences.claim("E1", "1000"));
        calls.refuses(
                "preference/claimed-too-much",
                NZ + "/officer",
                CERTIFICATE,
                "preference:book",
                call -> order(call, Preferences.claim("E2", "250.6")));
        book("preference/granted", Preferences.granted("E1", "600"));
        calls.writes(
                "preference/told",
                NZ + "/gateway",
                CERTIFICATE,
                "preference:tell",
                call -> call.with(ID).replacing(part()).endorsedBy(NZ, CN));
        book("preference/denied", Preferences.denied("E1"));
        calls.answers(
                "preference/read", TIANJIN + "/gateway", CERTIFICATE, "preference:read", call -> call.with(NZ, ID));
        calls.refuses(
                "preference/confidential-to-others",
                TIANJIN + "/gateway",
                CERTIFICATE,
                "preference:confidential",
                call -> call.with(NZ, ID));
        calls.refuses(
                "preference/feedback-to-others",
                TIANJIN + "/gateway",
                CERTIFICATE,
                "preference:feedback",
                call -> call.with(NZ, ID));
        calls.refuses("preference/unknown", CN + "/officer", CERTIFICATE, "preference:read", call -> call.with(CN, ID));
    }

    private void book(String file, Booking booking) {
        calls.writes(file, NZ + "/officer", CERTIFICATE, "preference:book", call -> order(call, booking));
    }

    private static Calling order(Calling call, Booking booking) {
        var order = new BookingOrder(CERTIFICATE_OF_TEA, List.of(Allowance.PARTIAL_USE), booking);
        return call.with(ID)
                .confidentially(ConfidentialPart.of(order, BookingOrder.SHAPE, Salt.ofHex("9f".repeat(32))))
                .on(TEA)
                .endorsedBy(NZ);
    }

    private ConfidentialPart<AccountDetails> part() {
        return ConfidentialPart.read(
                network.as(NZ, "officer")
                        .call(CERTIFICATE, "preference:confidential")
                        .with(NZ, ID)
                        .answer(),
                AccountDetails.SHAPE);
    }
}

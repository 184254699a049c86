package org.portolan.gateway.origin.preference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.request.Confidential;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.Booking;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.origin.preference.BookingOrder;
import org.portolan.records.origin.preference.Certified;
import org.portolan.records.origin.preference.PreferenceAccount;
import org.portolan.records.origin.preference.PreferenceFeedback;
import org.portolan.records.origin.preference.PreferenceRules;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.springframework.stereotype.Component;

/**
 * Makes transactions of what is booked, endorsed by the administration's own peer alone, and of what the issuer is told,
 * endorsed by both. The arguments name the account; all else goes to the endorsers only.
 */
@Component
public final class PreferenceTransactions {
    private static final ContractName CONTRACT = ContractName.of(PreferenceAccount.KIND);
    private static final Reason UNKNOWN = Reason.of(
            ReasonCode.NO_CERTIFICATE, "No certificate of this number is here that concerns the administration.");

    private final LedgerMembers members;
    private final HeldCertificates certificates;
    private final MspId administration;

    PreferenceTransactions(LedgerMembers members, HeldCertificates certificates, GatewaySettings settings) {
        this.members = members;
        this.certificates = certificates;
        this.administration = new MspId(settings.administration());
    }

    /** Books what is sent on the certificate that the address names. */
    public TransactionRequest book(Caller caller, String issuer, String number, BookingKind kind, byte[] body) {
        EarlyRefusals.role(caller, PreferenceRules.BOOKING);
        Booking booking = EarlyRefusals.reading("", () -> SentBooking.read(kind, body));
        Certified certified = certified(caller, issuer, number);
        var order = new BookingOrder(certified.certificate(), certified.allows(), booking);
        Map<String, byte[]> confidential =
                new HashMap<>(Confidential.of(BookingOrder.SHAPE.json(order)).fields());
        confidential.put("certificate", certified.part().write());
        return new TransactionRequest(
                CONTRACT,
                "book",
                List.of(certified.accountOf(caller.organisation()).toString()),
                confidential,
                List.of(caller.organisation()));
    }

    /** Tells the issuer all that is booked in an account. */
    static TransactionRequest tell(PreferenceAccount account, ConfidentialPart<AccountDetails> part) {
        return new TransactionRequest(
                CONTRACT,
                "tell",
                List.of(account.accountId().toString()),
                Map.of("former", part.write()),
                PreferenceFeedback.KIND.endorsers(PreferenceFeedback.of(account), part.content()));
    }

    /**
     * What this administration holds goes to its own peer alone: whoever signs in here for another organisation is told
     * what is told of a certificate that is not there.
     */
    private Certified certified(Caller caller, String issuer, String number) {
        MspId owner = EarlyRefusals.reading("issuer", () -> members.named(Submitter.of(caller), issuer));
        CertificateNumber named = EarlyRefusals.reading("number", () -> new CertificateNumber(number));
        return Optional.of(administration)
                .filter(caller.organisation()::equals)
                .flatMap(own -> certificates.find(owner, named))
                .orElseThrow(() -> Reasons.problem(UNKNOWN).exception());
    }
}

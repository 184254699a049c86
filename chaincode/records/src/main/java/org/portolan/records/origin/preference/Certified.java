package org.portolan.records.origin.preference;

import java.util.List;
import java.util.Optional;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateItem;

/**
 * The certificate on which something is booked, as the administration holds it.
 *
 * @param allows what the agreement allows by which it was judged
 */
public record Certified(
        CertificateOfOrigin certificate, ConfidentialPart<CertificateDetails> part, List<Allowance> allows) {
    public Certified {
        allows = List.copyOf(allows);
    }

    /** Under which name this administration keeps its account on it. */
    public AccountId accountOf(MspId administration) {
        return AccountId.of(part.salt(), administration);
    }

    /** Whether the part is the one that the certificate binds. */
    boolean fits() {
        return part.digest().equals(certificate.payloadHash());
    }

    CertificateDetails details() {
        return part.content();
    }

    Optional<CertificateItem> item(int number) {
        List<CertificateItem> items = details().items();
        return number <= items.size() ? Optional.of(items.get(number - 1)) : Optional.empty();
    }

    List<Amount> quantities() {
        return details().quantities();
    }

    /** The account as this first entry opens it. */
    AccountDetails opening(AccountEntry first) {
        return new AccountDetails(certificate.issuer(), certificate.number(), quantities(), allows, List.of(first));
    }
}

package org.portolan.gateway.origin.preference.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.origin.ToldClaims;
import org.portolan.gateway.origin.preference.HeldCertificates;
import org.portolan.gateway.origin.preference.UntoldAccounts;
import org.portolan.gateway.origin.view.GoverningAgreements;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.query.PageWish;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.AccountId;
import org.portolan.records.origin.preference.AccountStatus;
import org.portolan.records.origin.preference.Certified;
import org.portolan.records.origin.preference.PreferenceAccount;
import org.portolan.records.origin.preference.PreferenceFeedback;
import org.portolan.records.origin.preference.PreferenceState;
import org.portolan.records.origin.preference.Standing;
import org.portolan.records.origin.statement.Statement;
import org.springframework.stereotype.Component;

/** Reads accounts on certificates: this administration's own, and of others what it was told as the issuer. */
@Component
public final class Accounts implements HeldCertificates, UntoldAccounts, ToldClaims {
    private static final int PAGE = 200;
    private static final Wanted BOOKED =
            Wanted.all().in(Optional.of(AccountStatus.BOOKED.name())).fromTheOldestOn();

    private final OwnedReader records;
    private final GoverningAgreements agreements;
    private final MspId administration;

    Accounts(OwnedReader records, GoverningAgreements agreements, GatewaySettings settings) {
        this.records = records;
        this.agreements = agreements;
        this.administration = new MspId(settings.administration());
    }

    @Override
    public Optional<Certified> find(MspId issuer, CertificateNumber number) {
        return records.find(CertificateOfOrigin.KIND, issuer, number.number())
                .flatMap(found -> found.part()
                        .map(part -> new Certified(found.record(), part, agreements.allowed(found.record()))));
    }

    @Override
    public Map<PreferenceAccount, ConfidentialPart<AccountDetails>> untold(
            int most, Predicate<PreferenceAccount> wanted) {
        Map<PreferenceAccount, ConfidentialPart<AccountDetails>> untold = new LinkedHashMap<>();
        Optional<OwnedCursor> after = Optional.empty();
        do {
            var page = records.list(
                    PreferenceAccount.KIND, new Sight.OwnedBy(administration), BOOKED, new PageWish<>(PAGE, after));
            page.entries().stream()
                    .filter(stored -> wanted.test(stored.record()))
                    .limit(most - untold.size())
                    .forEach(stored -> stored.part().ifPresent(part -> untold.put(stored.record(), part)));
            after = page.next().flatMap(OwnedCursor::parse);
        } while (untold.size() < most && after.isPresent());
        return untold;
    }

    /** Whether this administration can know where the certificate stands at another. */
    public boolean mayKnow(CertificateOfOrigin certificate, MspId other) {
        return other.equals(administration) || certificate.issuer().equals(administration);
    }

    /**
     * What an administration has booked on the certificate, as far as that is known here. Feedback that is not about this
     * very certificate counts for nothing: a contract that was tampered with can say what it likes.
     */
    public Optional<AccountDetails> of(
            MspId other, CertificateOfOrigin certificate, ConfidentialPart<CertificateDetails> part) {
        String id = AccountId.of(part.salt(), other).toString();
        Optional<? extends StoredRecord<?, AccountDetails>> stored = other.equals(administration)
                ? records.find(PreferenceAccount.KIND, other, id)
                : records.find(PreferenceFeedback.KIND, other, id);
        return stored.flatMap(StoredRecord::part)
                .map(ConfidentialPart::content)
                .filter(account -> account.isOn(certificate, part.content()));
    }

    /**
     * Where a certificate stands at each administration of which this one can know it. What one said in former times counts
     * until it books something.
     */
    public Map<MspId, PreferenceState> states(
            CertificateOfOrigin certificate,
            Optional<ConfidentialPart<CertificateDetails>> part,
            List<Statement> said) {
        Map<MspId, PreferenceState> states = new LinkedHashMap<>();
        certificate.addressedTo().stream()
                .filter(other -> mayKnow(certificate, other))
                .forEach(other -> states.put(
                        other,
                        part.flatMap(held -> of(other, certificate, held))
                                .map(account -> Standing.of(account).state())
                                .orElseGet(() -> PreferenceState.of(Statement.lastOf(other, said)))));
        return states;
    }

    @Override
    public List<String> on(MspId issuer, CertificateNumber number) {
        return records.find(CertificateOfOrigin.KIND, issuer, number.number())
                .filter(found -> issuer.equals(administration)
                        && found.record().cancellation().isEmpty())
                .flatMap(found -> found.part()
                        .map(part -> found.record().addressedTo().stream()
                                .flatMap(importer -> of(importer, found.record(), part).stream())
                                .flatMap(account -> Standing.of(account).declarations().stream())
                                .distinct()
                                .toList()))
                .orElse(List.of());
    }

    /** Whether feedback of this name is about a certificate of this administration's own. */
    boolean isFounded(MspId other, String id) {
        return records.find(PreferenceFeedback.KIND, other, id)
                .flatMap(StoredRecord::part)
                .map(ConfidentialPart::content)
                .filter(account -> account.issuer().equals(administration))
                .flatMap(account -> records.find(
                        CertificateOfOrigin.KIND,
                        administration,
                        account.number().number()))
                .filter(certificate -> certificate.record().addressedTo().contains(other))
                .flatMap(certificate -> certificate
                        .part()
                        .filter(part ->
                                AccountId.of(part.salt(), other).toString().equals(id)))
                .isPresent();
    }
}

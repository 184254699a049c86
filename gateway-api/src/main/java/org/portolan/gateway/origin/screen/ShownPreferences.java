package org.portolan.gateway.origin.screen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.origin.CertificateActs;
import org.portolan.gateway.origin.preference.PreferenceTransactions;
import org.portolan.gateway.origin.preference.view.Accounts;
import org.portolan.gateway.owned.screen.RecordAct;
import org.portolan.gateway.owned.screen.RecordAddress;
import org.portolan.gateway.owned.screen.RecordBeside;
import org.portolan.gateway.owned.screen.RecordForm;
import org.portolan.gateway.owned.screen.RecordShown;
import org.portolan.gateway.owned.screen.Viewer;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.origin.preference.PreferenceRules;
import org.portolan.records.origin.preference.Standing;
import org.springframework.stereotype.Component;

/** What the page of a certificate tells of accounts on it, and what its officers can book there. */
@Component
final class ShownPreferences implements RecordBeside<CertificateOfOrigin, CertificateDetails> {
    /** What can be booked on a certificate that its issuer took back. */
    private static final Set<BookingKind> ON_WHAT_IS_TAKEN_BACK =
            Set.of(BookingKind.DENIED, BookingKind.GIVEN_BACK, BookingKind.WRITTEN_OFF, BookingKind.CORRECTED);

    private final Accounts accounts;
    private final PreferenceTransactions transactions;

    ShownPreferences(Accounts accounts, PreferenceTransactions transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    public List<Told<?>> about(Caller reader, RecordShown<CertificateOfOrigin, CertificateDetails> shown) {
        var certificate = shown.stored().record();
        boolean entries = reader.mayActAs(PreferenceRules.READING);
        return certificate.addressedTo().stream()
                .filter(administration -> accounts.mayKnow(certificate, administration))
                .<Told<?>>flatMap(administration ->
                        account(shown, administration).stream().map(account -> told(administration, account, entries)))
                .toList();
    }

    @Override
    public List<Paper> papers(RecordShown<CertificateOfOrigin, CertificateDetails> shown) {
        String address = new RecordAddress(
                        shown.stored().owner(), shown.stored().id(), Optional.empty())
                .below(CertificateActs.ADDRESS.address());
        return List.of(new Paper("form", address + "/form"), new Paper("ubl", address + "/ubl"));
    }

    private static Told<PreferenceFacts> told(MspId administration, AccountDetails account, boolean entries) {
        var standing = Standing.of(account);
        return new Told<>(
                administration,
                standing.state().name(),
                PreferenceFacts.SHAPE,
                PreferenceFacts.of(account, standing, entries));
    }

    /** Offered where the rule can let it pass; the contract decides. */
    RecordAct<CertificateOfOrigin, CertificateDetails> act(RecordForm form, BookingKind kind) {
        return new RecordAct<>(
                form,
                (viewer, shown) -> isOpen(viewer, shown, kind),
                (caller, shown, document) -> transactions.book(
                        caller, shown.stored().owner().id(), shown.stored().id(), kind, document));
    }

    private boolean isOpen(
            Viewer viewer, RecordShown<CertificateOfOrigin, CertificateDetails> shown, BookingKind kind) {
        return viewer.mayActAs(PreferenceRules.BOOKING, Member::customsOf)
                && viewer.member()
                        .map(Member::mspId)
                        .filter(shown.stored().record().addressedTo()::contains)
                        .filter(own -> ON_WHAT_IS_TAKEN_BACK.contains(kind)
                                || shown.stored().record().cancellation().isEmpty())
                        .filter(own -> Standing.isOpenTo(kind, account(shown, own)))
                        .isPresent();
    }

    private Optional<AccountDetails> account(
            RecordShown<CertificateOfOrigin, CertificateDetails> shown, MspId administration) {
        return shown.stored()
                .part()
                .flatMap(part -> accounts.of(administration, shown.stored().record(), part));
    }
}

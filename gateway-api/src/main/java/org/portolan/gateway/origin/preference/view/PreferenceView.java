package org.portolan.gateway.origin.preference.view;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.origin.preference.view.PreferencesAnswer.BalanceShown;
import org.portolan.gateway.origin.preference.view.PreferencesAnswer.PreferenceShown;
import org.portolan.gateway.origin.view.StoredCertificate;
import org.portolan.gateway.reading.Json;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.AccountEntry;
import org.portolan.records.origin.preference.PreferenceState;
import org.portolan.records.origin.preference.Standing;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.origin.statement.Statement;
import org.portolan.records.text.TimeText;
import org.springframework.stereotype.Component;

/** Puts where a certificate stands into the words of the API. */
@Component
final class PreferenceView {
    private final Accounts accounts;
    private final Members members;

    PreferenceView(Accounts accounts, Members members) {
        this.accounts = accounts;
        this.members = members;
    }

    /** Leaves out declarations for whoever is none of those who read accounts. */
    PreferencesAnswer of(StoredCertificate stored, boolean staff) {
        var certificate = stored.certificate();
        return new PreferencesAnswer(certificate.addressedTo().stream()
                .filter(other -> accounts.mayKnow(certificate, other))
                .map(other -> stored.details()
                        .flatMap(part -> accounts.of(other, certificate, part))
                        .map(account -> booked(other, account, staff))
                        .orElseGet(() -> stated(stored, other)))
                .toList());
    }

    private PreferenceShown booked(MspId administration, AccountDetails account, boolean staff) {
        var standing = Standing.of(account);
        var entries = account.entries();
        return new PreferenceShown(
                members.writer(administration),
                standing.state().name(),
                Optional.of(TimeText.write(entries.getLast().at())),
                standing.notice().map(PreferenceView::json),
                standing.unreadable(),
                standing.balances().stream().map(BalanceShown::of).toList(),
                staff
                        ? entries.stream()
                                .map(AccountEntry.SHAPE::json)
                                .map(Json::of)
                                .toList()
                        : List.of());
    }

    /** Before anything is booked the administration's word of former times counts, which all members see. */
    private PreferenceShown stated(StoredCertificate stored, MspId administration) {
        Optional<Statement> said = Statement.lastOf(administration, stored.said());
        return new PreferenceShown(
                members.writer(administration),
                PreferenceState.of(said).name(),
                said.map(Statement::at).map(TimeText::write),
                said.flatMap(Statement::notice).map(PreferenceView::json),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Json json(RejectionNotice notice) {
        return Json.of(RejectionNotice.SHAPE.json(notice));
    }
}

package org.portolan.gateway.origin.screen;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.origin.CertificateActs;
import org.portolan.gateway.origin.CertificateTransactions;
import org.portolan.gateway.owned.OwnedAct;
import org.portolan.gateway.owned.OwnedWrites;
import org.portolan.gateway.owned.screen.RecordAct;
import org.portolan.gateway.owned.screen.RecordForm;
import org.portolan.gateway.owned.screen.RecordMaking;
import org.portolan.gateway.owned.screen.RecordShown;
import org.portolan.gateway.owned.screen.ShownKind;
import org.portolan.gateway.owned.screen.Viewer;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.StoredSaying;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.origin.statement.Statement;
import org.portolan.records.reason.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are shown certificates of origin. */
@Configuration(proxyBeanMethods = false)
class ShownCertificates {
    static final String PATH = "/page/certificates-of-origin";
    private static final int PLACE = 26;

    private final OwnedReader records;
    private final OwnedWrites writes;

    ShownCertificates(OwnedReader records, OwnedWrites writes) {
        this.records = records;
        this.writes = writes;
    }

    @Bean
    ShownKind<CertificateOfOrigin, CertificateDetails> certificatesForPeople(
            OwnedView<CertificateOfOrigin, CertificateDetails> view,
            CertificateTransactions transactions,
            ShownPreferences preferences) {
        return new ShownKind<>(
                view,
                PATH,
                List.of("number", "issuer", "addressedTo", "agreement", "validTo", "status"),
                new RecordMaking(
                        CertificateForms.ISSUE,
                        viewer -> viewer.mayActAs(OriginRules.ISSUING, Member::issuesFor),
                        transactions::issue),
                List.of(
                        act(CertificateForms.ACKNOWLEDGE, CertificateActs.ACKNOWLEDGE, this::mayAcknowledge),
                        act(CertificateForms.REJECT, CertificateActs.REJECT, this::mayReject),
                        act(CertificateForms.CANCEL, CertificateActs.CANCEL, this::mayCancel),
                        preferences.act(PreferenceForms.CLAIM, BookingKind.CLAIMED),
                        preferences.act(PreferenceForms.GRANT, BookingKind.GRANTED),
                        preferences.act(PreferenceForms.DENY, BookingKind.DENIED),
                        preferences.act(PreferenceForms.GIVE_BACK, BookingKind.GIVEN_BACK)),
                preferences);
    }

    @Bean
    static MenuEntry certificatesInMenu(ShownKind<CertificateOfOrigin, CertificateDetails> shown) {
        return new MenuEntry("origin.menu", PATH, PLACE, Set.copyOf(shown.readers()));
    }

    /** What the rule has against it, for a member and its role. */
    private interface Objections {
        Collection<Reason> of(
                Member member, Role role, RecordShown<CertificateOfOrigin, CertificateDetails> shown, Viewer viewer);
    }

    private RecordAct<CertificateOfOrigin, CertificateDetails> act(
            RecordForm form, OwnedAct<?> act, Objections objections) {
        return new RecordAct<>(
                form,
                (viewer, shown) ->
                        viewer.may(act.roles(), (member, role) -> objections.of(member, role, shown, viewer)),
                RecordAct.ordering(writes, CertificateActs.ADDRESS, act));
    }

    private Collection<Reason> mayAcknowledge(
            Member member, Role role, RecordShown<CertificateOfOrigin, CertificateDetails> shown, Viewer viewer) {
        return OriginRules.mayAcknowledge(member, role, shown.stored().record(), said(member, shown), viewer.now());
    }

    private Collection<Reason> mayReject(
            Member member, Role role, RecordShown<CertificateOfOrigin, CertificateDetails> shown, Viewer viewer) {
        return OriginRules.mayReject(member, role, shown.stored().record(), said(member, shown));
    }

    private Collection<Reason> mayCancel(
            Member member, Role role, RecordShown<CertificateOfOrigin, CertificateDetails> shown, Viewer viewer) {
        return OriginRules.mayCancel(member, role, shown.stored().record()).stream()
                .toList();
    }

    private Optional<Statement> said(Member member, RecordShown<?, ?> shown) {
        return records
                .said(Statement.KIND, shown.stored().owner(), shown.stored().id())
                .stream()
                .map(StoredSaying::said)
                .filter(statement -> statement.by().equals(member.mspId()))
                .findFirst();
    }
}

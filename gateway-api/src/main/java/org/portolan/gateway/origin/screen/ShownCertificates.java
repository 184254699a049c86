package org.portolan.gateway.origin.screen;

import java.util.Collection;
import java.util.List;
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
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.reason.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are shown certificates of origin. */
@Configuration(proxyBeanMethods = false)
class ShownCertificates {
    static final String PATH = "/page/certificates-of-origin";
    private static final int PLACE = 26;

    private final OwnedWrites writes;

    ShownCertificates(OwnedWrites writes) {
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
                        act(CertificateForms.CANCEL, CertificateActs.CANCEL, ShownCertificates::mayCancel),
                        preferences.act(PreferenceForms.ACKNOWLEDGE, BookingKind.ACKNOWLEDGED),
                        preferences.act(PreferenceForms.NOT_READABLE, BookingKind.NOT_READABLE),
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

    private static Collection<Reason> mayCancel(
            Member member, Role role, RecordShown<CertificateOfOrigin, CertificateDetails> shown, Viewer viewer) {
        return OriginRules.mayCancel(member, role, shown.stored().record()).stream()
                .toList();
    }
}

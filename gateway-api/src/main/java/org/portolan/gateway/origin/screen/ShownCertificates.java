package org.portolan.gateway.origin.screen;

import java.util.List;
import java.util.Set;
import org.portolan.gateway.origin.CertificateActs;
import org.portolan.gateway.origin.CertificateTransactions;
import org.portolan.gateway.origin.TakingBack;
import org.portolan.gateway.owned.screen.RecordAct;
import org.portolan.gateway.owned.screen.RecordMaking;
import org.portolan.gateway.owned.screen.ShownKind;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.member.Member;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.preference.BookingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are shown certificates of origin. */
@Configuration(proxyBeanMethods = false)
class ShownCertificates {
    static final String PATH = "/page/certificates-of-origin";
    private static final int PLACE = 26;

    @Bean
    static ShownKind<CertificateOfOrigin, CertificateDetails> certificatesForPeople(
            OwnedView<CertificateOfOrigin, CertificateDetails> view,
            CertificateTransactions transactions,
            TakingBack takingBack,
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
                        cancel(takingBack),
                        preferences.act(PreferenceForms.ACKNOWLEDGE, BookingKind.ACKNOWLEDGED),
                        preferences.act(PreferenceForms.NOT_READABLE, BookingKind.NOT_READABLE),
                        preferences.act(PreferenceForms.CLAIM, BookingKind.CLAIMED),
                        preferences.act(PreferenceForms.GRANT, BookingKind.GRANTED),
                        preferences.act(PreferenceForms.DENY, BookingKind.DENIED),
                        preferences.act(PreferenceForms.GIVE_BACK, BookingKind.GIVEN_BACK),
                        preferences.act(PreferenceForms.WRITE_OFF, BookingKind.WRITTEN_OFF),
                        preferences.act(PreferenceForms.CORRECT, BookingKind.CORRECTED)),
                preferences);
    }

    @Bean
    static MenuEntry certificatesInMenu(ShownKind<CertificateOfOrigin, CertificateDetails> shown) {
        return new MenuEntry("origin.menu", PATH, PLACE, Set.copyOf(shown.readers()));
    }

    private static RecordAct<CertificateOfOrigin, CertificateDetails> cancel(TakingBack takingBack) {
        return new RecordAct<>(
                CertificateForms.CANCEL,
                (viewer, shown) -> viewer.may(
                        CertificateActs.CANCEL.roles(),
                        (member, role) -> OriginRules.mayCancel(
                                        member, role, shown.stored().record())
                                .stream()
                                .toList()),
                (caller, shown, document) -> takingBack.cancel(
                        caller, shown.stored().owner().id(), shown.stored().id(), document));
    }
}

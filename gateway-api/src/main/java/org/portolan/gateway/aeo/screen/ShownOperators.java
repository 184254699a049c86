package org.portolan.gateway.aeo.screen;

import static org.portolan.gateway.owned.screen.FormField.codes;
import static org.portolan.gateway.owned.screen.FormField.mandatory;
import static org.portolan.gateway.owned.screen.FormField.optional;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.aeo.AeoTransactions;
import org.portolan.gateway.owned.screen.FormField.Sort;
import org.portolan.gateway.owned.screen.RecordAct;
import org.portolan.gateway.owned.screen.RecordForm;
import org.portolan.gateway.owned.screen.RecordMaking;
import org.portolan.gateway.owned.screen.RecordShown;
import org.portolan.gateway.owned.screen.ShownKind;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoChange;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.AeoRules;
import org.portolan.records.aeo.code.AeoRole;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.member.Member;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are shown authorised economic operators. */
@Configuration(proxyBeanMethods = false)
class ShownOperators {
    static final String PATH = "/page/aeo-records";
    private static final int PLACE = 27;
    private static final RecordForm GRANT = RecordForm.of(
            "grant",
            mandatory("code", Sort.LINE, 35).explained().inConfidence(),
            mandatory("tin", Sort.LINE, 35).inConfidence(),
            mandatory("legalName", Sort.LINE, 200).inConfidence(),
            optional("localName", Sort.LINE, 200).inConfidence(),
            mandatory("programme", Sort.LINE, 60).inConfidence(),
            mandatory("tier", Sort.LINE, 30).inConfidence(),
            codes("roles", List.of(AeoRole.values())).inConfidence(),
            mandatory("effectiveFrom", Sort.TIME, 40).explained(),
            optional("validTo", Sort.TIME, 40),
            optional("sharedWith", Sort.LIST, 2_000).explained());

    private final AeoTransactions transactions;

    ShownOperators(AeoTransactions transactions) {
        this.transactions = transactions;
    }

    @Bean
    ShownKind<AeoAuthorisation, AeoDetails> operatorsForPeople(OwnedView<AeoAuthorisation, AeoDetails> view) {
        return new ShownKind<>(
                view,
                PATH,
                List.of("code", "legalName", "administration", "effectiveFrom", "validTo", "status"),
                new RecordMaking(
                        GRANT, viewer -> viewer.mayActAs(AeoRules.CERTIFYING, Member::customsOf), transactions::grant),
                List.of(
                        change("suspend", AeoStatus.SUSPENDED),
                        change("resume", AeoStatus.CERTIFIED),
                        change("revoke", AeoStatus.REVOKED)));
    }

    @Bean
    static MenuEntry operatorsInMenu(ShownKind<AeoAuthorisation, AeoDetails> shown) {
        return new MenuEntry("aeo.menu", PATH, PLACE, Set.copyOf(shown.readers()));
    }

    private RecordAct<AeoAuthorisation, AeoDetails> change(String function, AeoStatus status) {
        return new RecordAct<>(
                RecordForm.of(
                        function,
                        mandatory("effectiveFrom", Sort.TIME, 40).explained(),
                        optional("reason", Sort.WORDS, 1_000).explained().inConfidence()),
                (viewer, shown) -> viewer.may(
                        AeoRules.CERTIFYING,
                        (member, role) -> AeoRules.mayChange(
                                member, role, shown.stored().record(), from(viewer.now(), status), viewer.now())),
                (caller, shown, document) -> transactions.change(caller, function, code(shown), document));
    }

    private static AeoChange from(Instant now, AeoStatus status) {
        return new AeoChange(status, now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC), Optional.empty());
    }

    /** The change is made under the operator's code, which nobody knows without the confidential part. */
    private static String code(RecordShown<AeoAuthorisation, AeoDetails> shown) {
        return shown.stored().part().map(part -> part.content().code().code()).orElseThrow(NothingThere::new);
    }
}

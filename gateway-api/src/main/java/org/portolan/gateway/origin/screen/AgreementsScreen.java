package org.portolan.gateway.origin.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.origin.SignedAgreements;
import org.portolan.gateway.origin.view.ReadyMadeAgreements;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.screen.Takes;
import org.portolan.records.member.Role;
import org.portolan.records.origin.agreement.AgreementState;
import org.portolan.records.origin.agreement.SignedAgreement;
import org.portolan.records.origin.agreement.TradeAgreement;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** For anybody: by which agreements certificates are judged, what each asks for, and which texts could be signed. */
@ScreenController
class AgreementsScreen {
    private static final String PATH = "/page/origin-agreements";
    private static final int PLACE = 32;
    private static final Optional<String> IN_FORCE = Optional.of(AgreementState.IN_FORCE.name());

    private final SignedAgreements signed;
    private final ReadyMadeAgreements readyMade;
    private final Members members;
    private final Clock clock;

    AgreementsScreen(SignedAgreements signed, ReadyMadeAgreements readyMade, Members members, Clock clock) {
        this.signed = signed;
        this.readyMade = readyMade;
        this.members = members;
        this.clock = clock;
    }

    @Bean
    static MenuEntry agreementsInMenu() {
        return new MenuEntry("agreements.menu", PATH, PLACE, EnumSet.allOf(Role.class));
    }

    @GetMapping(PATH)
    @Takes
    ModelAndView agreements() {
        var known = signed.all();
        return new ModelAndView("agreements")
                .addObject("signed", shown(known))
                .addObject(
                        "readyMade",
                        readyMade.all().stream()
                                .filter(text -> known.stream()
                                        .noneMatch(each ->
                                                each.text().agreementId().id().equals(text.name())))
                                .map(AgreementsScreen::shown)
                                .toList());
    }

    /** Those that are in force first: others are on their way, or are past. */
    private List<ShownAgreement> shown(List<SignedAgreement> known) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return IntStream.range(0, known.size())
                .mapToObj(index -> shown(
                        "signed-" + index, known.get(index), known.get(index).stateOn(today, known)))
                .sorted(Comparator.comparing(each -> !each.state().equals(IN_FORCE)))
                .toList();
    }

    private ShownAgreement shown(String anchor, SignedAgreement signed, AgreementState state) {
        var text = signed.text();
        var json = TradeAgreement.SHAPE.json(text);
        return new ShownAgreement(
                anchor,
                text.agreementId().id(),
                text.title(),
                Optional.of(Integer.toString(text.version())),
                Optional.of(state.name()),
                text.parties().stream()
                        .map(party -> new ShownAgreement.PartyShown(
                                members.writer(party).name(), signed.signedBy().contains(party)))
                        .toList(),
                AgreementFact.of(json, List.of()),
                AgreementFact.forms(json, List.of()),
                Optional.empty());
    }

    private static ShownAgreement shown(ReadyMadeAgreements.ReadyMade text) {
        return new ShownAgreement(
                "text-" + text.name().replace(' ', '-'),
                text.name(),
                text.title(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                AgreementFact.of(text.agreement(), text.unconfirmed()),
                AgreementFact.forms(text.agreement(), text.unconfirmed()),
                Optional.of(text.source()));
    }
}

package org.portolan.gateway.notice.screen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.notice.Notices;
import org.portolan.gateway.owned.OwnedAct;
import org.portolan.gateway.owned.OwnedWrites;
import org.portolan.gateway.owned.screen.RecordAddress;
import org.portolan.gateway.owned.screen.RecordForms;
import org.portolan.gateway.owned.screen.RecordScreens;
import org.portolan.gateway.screen.FormRefused;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.screen.Takes;
import org.portolan.records.member.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notices for people. */
@ScreenController
final class NoticeScreen {
    private static final String ONE = ShownNotices.PATH + "/{sender}/{id}";

    private final RecordScreens screens;
    private final RecordForms forms;
    private final OwnedWrites writes;

    NoticeScreen(RecordScreens screens, RecordForms forms, OwnedWrites writes) {
        this.screens = screens;
        this.forms = forms;
        this.writes = writes;
    }

    @GetMapping(ShownNotices.PATH)
    @Takes({"status", "container", "place", "cursor", "block"})
    ModelAndView list(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        return screens.list(ShownNotices.KIND, reader(caller), parameters, locale);
    }

    @GetMapping(ONE)
    @Takes("block")
    ModelAndView one(
            @PathVariable String sender,
            @PathVariable String id,
            @RequestParam Optional<String> block,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        return screens.show(ShownNotices.KIND, reader(caller), RecordAddress.of(sender, id, block), locale);
    }

    @PostMapping(ShownNotices.PATH)
    @Takes({"form", "addressedTo", "validFrom", "validTo", "subject", "text", "containerNumbers", "places"})
    ModelAndView send(
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal @Nullable Caller caller,
            Locale locale) {
        var reader = reader(caller);
        return FormRefused.or(
                () -> send(reader, entered),
                () -> screens.list(ShownNotices.KIND, reader, Map.of(), locale),
                entered,
                ShownNotices.LABELS);
    }

    private ModelAndView send(Caller reader, Map<String, String> entered) {
        return forms.take(
                reader,
                ShownNotices.PATH,
                entered,
                "notice-page-send",
                () -> writes.transaction(
                        Notices.ADDRESS,
                        Notices.SEND,
                        (author, sent) -> sent.draft(author),
                        reader,
                        ShownNotices.FORM.document(entered)));
    }

    @PostMapping(ONE + "/acknowledge")
    @Takes("form")
    ModelAndView acknowledge(
            @PathVariable String sender,
            @PathVariable String id,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal @Nullable Caller caller) {
        return act(Notices.ACKNOWLEDGE, reader(caller), RecordAddress.of(sender, id), entered);
    }

    @PostMapping(ONE + "/withdraw")
    @Takes("form")
    ModelAndView withdraw(
            @PathVariable String sender,
            @PathVariable String id,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal @Nullable Caller caller) {
        return act(Notices.WITHDRAW, reader(caller), RecordAddress.of(sender, id), entered);
    }

    private ModelAndView act(OwnedAct<Void> act, Caller reader, RecordAddress notice, Map<String, String> entered) {
        return forms.take(
                reader,
                notice.below(ShownNotices.PATH),
                entered,
                "notice-page-" + act.function(),
                () -> writes.transaction(
                        Notices.ADDRESS, act, reader, List.of(notice.owner().id(), notice.id()), new byte[0]));
    }

    private static Caller reader(@Nullable Caller caller) {
        return ScreenRefusal.unless(caller, ShownNotices.KIND.readers().toArray(Role[]::new));
    }
}

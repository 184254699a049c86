package org.portolan.gateway.notice.screen;

import static org.portolan.gateway.owned.screen.FormField.mandatory;
import static org.portolan.gateway.owned.screen.FormField.optional;

import java.util.List;
import java.util.Set;
import org.portolan.gateway.notice.Notices;
import org.portolan.gateway.notice.view.ShownNotice;
import org.portolan.gateway.owned.OwnedWrites;
import org.portolan.gateway.owned.screen.FormField.Sort;
import org.portolan.gateway.owned.screen.RecordAct;
import org.portolan.gateway.owned.screen.RecordForm;
import org.portolan.gateway.owned.screen.RecordMaking;
import org.portolan.gateway.owned.screen.RecordShown;
import org.portolan.gateway.owned.screen.ShownKind;
import org.portolan.gateway.owned.screen.Viewer;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.portolan.records.notice.NoticeRules;
import org.portolan.records.notice.NoticeStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are shown notices. */
@Configuration(proxyBeanMethods = false)
class ShownNotices {
    static final String PATH = "/page/notices";
    private static final RecordForm SEND = RecordForm.of(
            "send",
            mandatory("subject", Sort.LINE, 200).inConfidence(),
            mandatory("text", Sort.WORDS, 2_000).explained().inConfidence(),
            optional("containerNumbers", Sort.CONTAINERS, 3_000).inConfidence(),
            optional("places", Sort.LIST, 500).inConfidence(),
            mandatory("addressedTo", Sort.LIST, 2_000).explained(),
            optional("validFrom", Sort.TIME, 40),
            mandatory("validTo", Sort.TIME, 40).explained());
    private static final int PLACE = 25;

    @Bean
    ShownKind<Notice, NoticeDetails> noticesForPeople(OwnedWrites writes) {
        return new ShownKind<>(
                ShownNotice.VIEW,
                PATH,
                List.of("subject", "sender", "addressedTo", "validTo", "status"),
                new RecordMaking(
                        SEND,
                        viewer -> viewer.mayActAs(NoticeRules.SPEAKING),
                        (caller, document) -> writes.transaction(
                                Notices.ADDRESS, Notices.SEND, (author, sent) -> sent.draft(author), caller, document)),
                List.of(
                        new RecordAct<>(
                                RecordForm.of("acknowledge"),
                                ShownNotices::mayAcknowledge,
                                RecordAct.ordering(writes, Notices.ADDRESS, Notices.ACKNOWLEDGE)),
                        new RecordAct<>(
                                RecordForm.of("withdraw"),
                                ShownNotices::mayWithdraw,
                                RecordAct.ordering(writes, Notices.ADDRESS, Notices.WITHDRAW))));
    }

    @Bean
    MenuEntry noticesInMenu(ShownKind<Notice, NoticeDetails> shown) {
        return new MenuEntry("notice.menu", PATH, PLACE, Set.copyOf(shown.readers()));
    }

    private static boolean mayAcknowledge(Viewer viewer, RecordShown<Notice, NoticeDetails> shown) {
        var own = viewer.caller().organisation();
        return speaks(viewer, shown)
                && shown.stored().record().addressedTo().contains(own)
                && shown.history().stream()
                        .skip(1)
                        .noneMatch(change -> change.by().equals(own));
    }

    private static boolean mayWithdraw(Viewer viewer, RecordShown<Notice, NoticeDetails> shown) {
        return speaks(viewer, shown)
                && shown.stored().record().sender().equals(viewer.caller().organisation());
    }

    private static boolean speaks(Viewer viewer, RecordShown<Notice, NoticeDetails> shown) {
        return shown.stored().record().status() == NoticeStatus.SENT && viewer.mayActAs(NoticeRules.SPEAKING);
    }
}

package org.portolan.gateway.notice.screen;

import static org.portolan.gateway.owned.screen.FormField.mandatory;
import static org.portolan.gateway.owned.screen.FormField.optional;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.notice.view.ShownNotice;
import org.portolan.gateway.owned.screen.FormField.Sort;
import org.portolan.gateway.owned.screen.RecordAct;
import org.portolan.gateway.owned.screen.RecordForm;
import org.portolan.gateway.owned.screen.RecordShown;
import org.portolan.gateway.owned.screen.ShownKind;
import org.portolan.gateway.screen.FormLabels;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.records.member.Role;
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
    static final RecordForm FORM = new RecordForm(
            "send",
            List.of(
                    mandatory("addressedTo", Sort.LIST, 2_000).explained(),
                    optional("validFrom", Sort.TIME, 40),
                    mandatory("validTo", Sort.TIME, 40).explained()),
            List.of(
                    mandatory("subject", Sort.LINE, 200),
                    mandatory("text", Sort.WORDS, 2_000).explained(),
                    optional("containerNumbers", Sort.CONTAINERS, 3_000),
                    optional("places", Sort.LIST, 500)));
    static final FormLabels LABELS = FORM.labels(Notice.KIND.word());
    static final ShownKind<Notice, NoticeDetails> KIND = new ShownKind<>(
            ShownNotice.VIEW,
            PATH,
            List.of("container", "place"),
            Stream.of(NoticeStatus.values()).map(Enum::name).toList(),
            List.of("subject", "sender", "addressedTo", "validTo", "status"),
            List.of(
                    new RecordAct<>("acknowledge", ShownNotices::mayAcknowledge),
                    new RecordAct<>("withdraw", ShownNotices::mayWithdraw)),
            List.copyOf(NoticeRules.SPEAKING),
            FORM);
    private static final int PLACE = 25;

    @Bean
    MenuEntry noticesInMenu() {
        return new MenuEntry("notice.menu", PATH, PLACE, Set.copyOf(KIND.readers()));
    }

    private static boolean mayAcknowledge(Caller reader, RecordShown<Notice, NoticeDetails> shown) {
        return speaks(reader, shown)
                && shown.stored().record().addressedTo().contains(reader.organisation())
                && shown.history().stream()
                        .skip(1)
                        .noneMatch(change -> change.by().equals(reader.organisation()));
    }

    private static boolean mayWithdraw(Caller reader, RecordShown<Notice, NoticeDetails> shown) {
        return speaks(reader, shown) && shown.stored().record().sender().equals(reader.organisation());
    }

    private static boolean speaks(Caller reader, RecordShown<Notice, NoticeDetails> shown) {
        return shown.stored().record().status() == NoticeStatus.SENT
                && reader.mayActAs(NoticeRules.SPEAKING.toArray(Role[]::new));
    }
}

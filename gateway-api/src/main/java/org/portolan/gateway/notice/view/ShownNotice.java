package org.portolan.gateway.notice.view;

import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.OwnedQuestions;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.portolan.records.notice.NoticeRules;
import org.portolan.records.notice.NoticeStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To whom notices are shown, and what one is called. */
@Configuration(proxyBeanMethods = false)
public class ShownNotice {
    /** As REST and pages show them. */
    public static final OwnedView<Notice, NoticeDetails> VIEW = OwnedView.of(
                    Notice.KIND, "Notice", "/api/v1/notices", NoticeRules.READING)
            .andToMembersBy("concerned")
            .asked(OwnedQuestions.list(
                            "listNotices",
                            "Notices of the caller's member, and those addressed to it",
                            "Those sent last come first. With Accept: text/csv the whole list, as a table.",
                            OwnedFilter.status("Whether its sender stands by it", NoticeStatus.class),
                            OwnedFilter.word(
                                            Notice.KIND,
                                            "container",
                                            "A container that notices are about",
                                            "CSQU3054383")
                                    .orNull(),
                            OwnedFilter.word(
                                            Notice.KIND,
                                            "place",
                                            "UN/LOCODE of a place that notices are about",
                                            "CNTXG")
                                    .orNull())
                    .read("readNotice", "A notice with those who acknowledged it")
                    .history("readNoticeHistory", "All that happened to a notice"));

    @Bean
    OwnedView<Notice, NoticeDetails> viewOfNotices() {
        return VIEW;
    }
}

package org.portolan.gateway.notice.view;

import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.member.Role;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To whom notices are shown, and what one is called. */
@Configuration(proxyBeanMethods = false)
public class ShownNotice {
    /** As REST and pages show them. */
    public static final OwnedView<Notice, NoticeDetails> VIEW = OwnedView.of(
                    Notice.KIND,
                    "Notice",
                    "/api/v1/notices",
                    Role.OFFICER,
                    Role.RISK_OFFICER,
                    Role.OPERATOR,
                    Role.AUDITOR)
            .andToMembersBy("concerned");

    @Bean
    OwnedView<Notice, NoticeDetails> viewOfNotices() {
        return VIEW;
    }
}

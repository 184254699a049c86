package org.portolan.gateway.notice;

import org.portolan.gateway.access.address.KindWriting;
import org.portolan.gateway.owned.OwnedAct;
import org.portolan.gateway.owned.OwnedAct.Description;
import org.portolan.gateway.owned.OwnedAddress;
import org.portolan.records.notice.Acknowledgement;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.portolan.records.notice.NoticeId;
import org.portolan.records.notice.NoticeRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people do with notices. */
@Configuration(proxyBeanMethods = false)
public class Notices {
    private static final String NOTICE = "notice";

    /** Tells the addressed members something. */
    public static final OwnedAct<NoticeRequest> SEND = OwnedAct.creating(
            new Description("sendNotice", "Tell members something that holds for a time"),
            "send",
            NoticeRequest.SHAPE,
            NOTICE,
            Notice.SHAPE,
            NoticeRules.SPEAKING);
    /** Says that the caller's member has read it. */
    public static final OwnedAct<Void> ACKNOWLEDGE = OwnedAct.on(
            new Description("acknowledgeNotice", "Acknowledge a notice that is addressed to the caller's member"),
            "acknowledge",
            "acknowledgement",
            "acknowledgement",
            Acknowledgement.SHAPE,
            NoticeRules.SPEAKING);
    /** Takes back a notice of the caller's own member. */
    public static final OwnedAct<Void> WITHDRAW = OwnedAct.on(
            new Description("withdrawNotice", "Withdraw a notice of the caller's own member"),
            "withdraw",
            "withdrawal",
            NOTICE,
            Notice.SHAPE,
            NoticeRules.SPEAKING);

    /** Where they are written. */
    public static final OwnedAddress<Notice, NoticeDetails> ADDRESS = OwnedAddress.of(
            Notice.KIND, "/api/v1/notices", "Notices", NOTICE, NoticeId::new, SEND, ACKNOWLEDGE, WITHDRAW);

    @Bean
    OwnedAddress<Notice, NoticeDetails> addressOfNotices() {
        return ADDRESS;
    }

    @Bean
    KindWriting writingOfNotices() {
        return ADDRESS::writing;
    }
}

package org.portolan.contracts.notice;

import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.owned.Act;
import org.portolan.contracts.owned.Actor;
import org.portolan.contracts.owned.LifeCycle;
import org.portolan.contracts.owned.Register;
import org.portolan.contracts.owned.Sayings;
import org.portolan.contracts.owned.Verdict;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.notice.Acknowledgement;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.portolan.records.notice.NoticeId;
import org.portolan.records.notice.NoticeRules;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The contract {@code notice}: what members tell others, and that they have read it. */
public final class NoticeContract {
    private static final String SENDER = "sender";
    private static final String ID = "noticeId";
    private static final Reason THERE = Reason.at(ID, ReasonCode.DUPLICATE_RECORD, "names a notice that exists");
    private static final Access SPEAKING = Access.of(NoticeRules.SPEAKING);
    private static final LifeCycle<Notice, NoticeDetails> LIFE = new LifeCycle<>(Notice.KIND, NoticeContract::news);
    private static final Sayings<Acknowledgement> ACKNOWLEDGEMENTS = new Sayings<>(Acknowledgement.KIND);
    private static final Register<Notice> REGISTER = new Register<>(
            Notice.KIND,
            NoticeId::new,
            Reason.of(ReasonCode.NO_NOTICE, "The member has sent no such notice."),
            NoticeRules.READING);

    private NoticeContract() {}

    /** Officers, risk officers and operators send and withdraw, and those named acknowledge, each for their member. */
    public static Contract contract() {
        return Contract.of(
                "notice",
                LIFE.creation(Act.of("send", SPEAKING, "NoticeSent", "notice"), THERE, NoticeContract::maySend),
                LIFE.change(
                        Act.of("withdraw", SPEAKING, "NoticeWithdrawn", SENDER, ID),
                        REGISTER::named,
                        NoticeContract::withdraw),
                LIFE.beside(
                        Act.of("acknowledge", SPEAKING, "NoticeAcknowledged", SENDER, ID),
                        REGISTER::named,
                        NoticeContract::acknowledge),
                REGISTER.query("read", call -> Notice.SHAPE.json(REGISTER.named(call)), SENDER, ID),
                REGISTER.confidential((answer, reader, notice) -> {}, SENDER, ID));
    }

    private static List<Reason> maySend(Actor actor, Notice notice, ConfidentialPart<NoticeDetails> details) {
        return NoticeRules.maySend(actor.member(), actor.role(), notice, details, actor::find, actor.time());
    }

    private static Verdict<Notice> withdraw(Actor actor, Notice notice) {
        return Verdict.of(NoticeRules.mayWithdraw(actor.member(), actor.role(), notice), notice::withdrawn);
    }

    private static Verdict<JsonValue> acknowledge(Actor actor, Notice notice) {
        List<String> subject = Notice.KIND.key(notice);
        Optional<Acknowledgement> before = ACKNOWLEDGEMENTS.by(actor.state(), subject, actor.id());
        return new Verdict<>(
                NoticeRules.mayAcknowledge(actor.member(), actor.role(), notice, before, actor.time()), () -> {
                    Acknowledgement said =
                            new Acknowledgement(actor.id(), actor.call().recordedTime());
                    ACKNOWLEDGEMENTS.say(actor, subject, Acknowledgement.SHAPE.write(said), true);
                    return Acknowledgement.SHAPE.json(said);
                });
    }

    private static JsonObject news(Notice notice, Actor by) {
        return JsonObject.builder()
                .put(SENDER, notice.sender())
                .put(ID, notice.noticeId())
                .putTexts("addressedTo", notice.addressedTo())
                .put("by", by.id())
                .build();
    }
}

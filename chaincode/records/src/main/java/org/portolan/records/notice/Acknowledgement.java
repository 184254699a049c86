package org.portolan.records.notice;

import java.time.OffsetDateTime;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Saying;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.TimeText;

/** That an addressed member has read a notice, at the time of its transaction. */
public record Acknowledgement(MspId by, OffsetDateTime at) {
    /** As it stands on the ledger. */
    public static final Shape<Acknowledgement> SHAPE = Shape.<Acknowledgement>of(acknowledgement -> {
                var by = acknowledgement.required("by", MspId.TEXT, Acknowledgement::by);
                var at = acknowledgement.required("at", TextForm.TIME, Acknowledgement::at);
                return taken -> new Acknowledgement(taken.of(by), taken.of(at));
            })
            .named("NoticeAcknowledgement", "That an addressed member has read a notice.");

    /** What addressed members say about notices. */
    public static final SaidKind<Acknowledgement> KIND = SaidKind.of(
            "notice",
            "noticeAcknowledgement",
            Saying.open("notice", SHAPE, Acknowledgement::by, said -> "ACKNOWLEDGED"));

    public Acknowledgement {
        TimeText.require("at", at);
    }
}

package org.portolan.records.origin.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/**
 * The notice that goes with a rejection, seen by all members: its number, the article of the agreement it rests on, the
 * grounds, and the numbers of the items concerned (none means all). What is confidential stands in the remarks.
 */
public record RejectionNotice(
        String noticeNumber,
        LocalDate noticeDate,
        String legalBasis,
        List<RejectionGround> grounds,
        Optional<String> otherGround,
        List<Integer> itemsConcerned) {
    static final int MOST_ITEMS = 200;

    /** As an administration submits it, and as part of its statement on the ledger. */
    public static final Shape<RejectionNotice> SHAPE = Shape.<RejectionNotice>of(notice -> {
                var noticeNumber = notice.required("noticeNumber", TextForm.WORDS, RejectionNotice::noticeNumber);
                var noticeDate = notice.required("noticeDate", TextForm.DAY, RejectionNotice::noticeDate);
                var legalBasis = notice.required("legalBasis", TextForm.WORDS, RejectionNotice::legalBasis);
                var grounds = notice.codes("grounds", 1, RejectionGround.class, RejectionNotice::grounds);
                var otherGround = notice.optional(
                        "otherGround",
                        TextForm.WORDS.described("With the ground OTHER only."),
                        RejectionNotice::otherGround);
                var itemsConcerned =
                        notice.list("itemsConcerned", MOST_ITEMS, IntegerForm.COUNTED, RejectionNotice::itemsConcerned);
                return taken -> new RejectionNotice(
                        taken.of(noticeNumber),
                        taken.of(noticeDate),
                        taken.of(legalBasis),
                        taken.of(grounds),
                        taken.of(otherGround),
                        taken.of(itemsConcerned));
            })
            .named("RejectionNotice", "What all members see of a rejection; no item concerned means all.");

    public RejectionNotice {
        Identifier.require("noticeNumber", noticeNumber, 35);
        TimeText.requireDay("noticeDate", noticeDate);
        PlainText.require("legalBasis", legalBasis, 100);
        PlainText.check("otherGround", otherGround, 300);
        grounds = grounds.stream().sorted().distinct().toList();
        itemsConcerned = itemsConcerned.stream().sorted().distinct().toList();
        if (grounds.isEmpty()) {
            throw new InvalidValue(Reason.at("grounds", ReasonCode.MISSING_FIELD, "must name at least one ground"));
        }
        if (grounds.contains(RejectionGround.OTHER) != otherGround.isPresent()) {
            throw new InvalidValue(
                    Reason.at("otherGround", ReasonCode.OTHER_GROUND, "must stand with the ground OTHER only"));
        }
        if (itemsConcerned.stream().anyMatch(item -> item < 1 || item > MOST_ITEMS)) {
            throw new InvalidValue(
                    Reason.at("itemsConcerned", ReasonCode.ITEM_NUMBER, "must be item numbers from 1 on"));
        }
    }
}

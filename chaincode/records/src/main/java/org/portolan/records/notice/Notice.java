package org.portolan.records.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.Naming;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.TimeText;

/**
 * What all members see of a notice: who tells whom something, from when, and until when (the moment itself excluded); not
 * what.
 */
public record Notice(
        NoticeId noticeId,
        MspId sender,
        List<MspId> addressedTo,
        Optional<OffsetDateTime> validFrom,
        OffsetDateTime validTo,
        NoticeStatus status,
        Digest payloadHash) {
    static final int MOST_ADDRESSED = 50;

    /** The public part, as it stands on the ledger. */
    public static final Shape<Notice> SHAPE = Shape.<Notice>of(notice -> {
                var noticeId = notice.required("noticeId", NoticeId.TEXT, Notice::noticeId);
                var sender = notice.required("sender", MspId.TEXT, Notice::sender);
                var addressedTo = notice.list("addressedTo", 1, MOST_ADDRESSED, MspId.TEXT, Notice::addressedTo);
                var validFrom = notice.optional("validFrom", TextForm.TIME, Notice::validFrom);
                var validTo = notice.required("validTo", TextForm.TIME, Notice::validTo);
                var status = notice.required("status", TextForm.codes(NoticeStatus.class), Notice::status);
                var payloadHash = notice.required("payloadHash", Digest.TEXT, Notice::payloadHash);
                return taken -> new Notice(
                        taken.of(noticeId),
                        taken.of(sender),
                        taken.of(addressedTo),
                        taken.of(validFrom),
                        taken.of(validTo),
                        taken.of(status),
                        taken.of(payloadHash));
            })
            .named("Notice", "What all members see of a notice, as it stands on the ledger.");

    /** Notices on the ledger; what one says is known to its sender and the addressed members. */
    public static final OwnedKind<Notice, NoticeDetails> KIND = OwnedKind.of(
                    "notice",
                    SHAPE,
                    new Naming<>(Notice::sender, Notice::noticeId),
                    Sealing.named(NoticeDetails.SHAPE, Notice::payloadHash, Notice::concerned),
                    notice -> notice.status().name())
            .foundBy("concerned", MspId::new, Notice::concerned)
            .foundInside(OwnedKind.CONTAINER, ContainerNumber::typed, NoticeDetails::containerNumbers)
            .foundInside("place", UnLocode::new, NoticeDetails::places)
            .told(Telling.of("notice", "SENT", "WITHDRAWN", "ACKNOWLEDGED"))
            .spokenOf(Acknowledgement.KIND);

    public Notice {
        validFrom.ifPresent(begin -> TimeText.require("validFrom", begin));
        TimeText.require("validTo", validTo);
        addressedTo = addressedTo.stream().sorted().distinct().toList();
        if (addressedTo.isEmpty() || addressedTo.size() > MOST_ADDRESSED || addressedTo.contains(sender)) {
            throw new InvalidValue(Reason.at(
                    "addressedTo",
                    ReasonCode.ADDRESSED_TO,
                    "must be 1 to " + MOST_ADDRESSED + " members beside the sender"));
        }
        if (validFrom.filter(begin -> !begin.isBefore(validTo)).isPresent()) {
            throw new InvalidValue(Reason.at("validTo", ReasonCode.VALIDITY, "must be later than validFrom"));
        }
    }

    /** Its sender and the members that it is addressed to. */
    public List<MspId> concerned() {
        return Stream.concat(Stream.of(sender), addressedTo.stream()).toList();
    }

    /** The notice as its sender took it back. */
    public Notice withdrawn() {
        return new Notice(noticeId, sender, addressedTo, validFrom, validTo, NoticeStatus.WITHDRAWN, payloadHash);
    }

    /** Whether its end is reached. */
    public boolean isOver(Instant time) {
        return !time.isBefore(validTo.toInstant());
    }
}

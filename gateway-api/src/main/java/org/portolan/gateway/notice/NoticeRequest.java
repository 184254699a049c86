package org.portolan.gateway.notice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.portolan.gateway.owned.Author;
import org.portolan.gateway.owned.Draft;
import org.portolan.records.member.MspId;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.portolan.records.notice.NoticeId;
import org.portolan.records.notice.NoticeRules;
import org.portolan.records.notice.NoticeStatus;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/** A notice as somebody sends it; its name and digest are drawn by the gateway. */
public record NoticeRequest(
        List<String> addressedTo, Optional<OffsetDateTime> validFrom, OffsetDateTime validTo, NoticeDetails details) {
    private static final int MOST_ADDRESSED = 50;

    /** As it is sent. */
    static final Shape<NoticeRequest> SHAPE = Shape.<NoticeRequest>of(request -> {
                var addressedTo = request.list(
                        "addressedTo",
                        1,
                        MOST_ADDRESSED,
                        TextForm.WORDS
                                .described("MSP id or country of a member")
                                .like("SG"),
                        NoticeRequest::addressedTo);
                var validFrom = request.optional("validFrom", TextForm.TIME, NoticeRequest::validFrom);
                var validTo = request.required("validTo", TextForm.TIME, NoticeRequest::validTo);
                var details = request.required("confidential", NoticeDetails.SHAPE, NoticeRequest::details);
                return taken -> new NoticeRequest(
                        taken.of(addressedTo), taken.of(validFrom), taken.of(validTo), taken.of(details));
            })
            .named("NoticeRequest", "A notice as somebody sends it; what it says goes to those concerned only.");

    /** The record in the making; who is no member, or a time that has passed, is refused before anybody endorses. */
    public Draft<Notice, NoticeDetails> draft(Author author) {
        List<MspId> addressed = IntStream.range(0, addressedTo.size())
                .mapToObj(index -> author.named("addressedTo[" + index + "]", addressedTo.get(index)))
                .toList();
        return new Draft<>(
                details,
                digest -> new Notice(
                        new NoticeId(UUID.randomUUID().toString()),
                        author.member().mspId(),
                        addressed,
                        validFrom,
                        validTo,
                        NoticeStatus.SENT,
                        digest),
                notice -> NoticeRules.tellable(author.member(), notice, author::find, author.now()));
    }
}

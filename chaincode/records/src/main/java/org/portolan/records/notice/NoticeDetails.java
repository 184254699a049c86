package org.portolan.records.notice;

import java.util.List;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;

/**
 * What a notice says, which only its sender and the addressed members read: a subject of at most 200 characters, a text
 * of at most 2,000, and at most 200 containers and 50 places (UN/LOCODE) that it is about.
 */
public record NoticeDetails(
        String subject, String text, List<ContainerNumber> containerNumbers, List<UnLocode> places) {
    static final int MOST_CONTAINERS = 200;
    static final int MOST_PLACES = 50;

    /** As it is sent confidentially and lies in a private store. */
    public static final Shape<NoticeDetails> SHAPE = Shape.<NoticeDetails>of(details -> {
                var subject = details.required("subject", TextForm.WORDS, NoticeDetails::subject);
                var text = details.required("text", TextForm.WORDS, NoticeDetails::text);
                var containers = details.list(
                        "containerNumbers", MOST_CONTAINERS, ContainerNumber.TYPED, NoticeDetails::containerNumbers);
                var places = details.list("places", MOST_PLACES, UnLocode.TEXT, NoticeDetails::places);
                return taken ->
                        new NoticeDetails(taken.of(subject), taken.of(text), taken.of(containers), taken.of(places));
            })
            .named("NoticeDetails", "What a notice says, for its sender and the addressed members only.");

    public NoticeDetails {
        PlainText.require("subject", subject, 200);
        PlainText.require("text", text, 2_000);
        containerNumbers = containerNumbers.stream().distinct().toList();
        places = places.stream().distinct().toList();
        if (containerNumbers.size() > MOST_CONTAINERS) {
            throw new InvalidValue(
                    Reason.at("containerNumbers", ReasonCode.LIST_SIZE, "must be at most " + MOST_CONTAINERS));
        }
        if (places.size() > MOST_PLACES) {
            throw new InvalidValue(Reason.at("places", ReasonCode.LIST_SIZE, "must be at most " + MOST_PLACES));
        }
    }

    /** Says nothing of what only some may read. */
    @Override
    public String toString() {
        return "a notice's confidential part";
    }
}

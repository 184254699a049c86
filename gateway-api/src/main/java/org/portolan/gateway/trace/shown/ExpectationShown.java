package org.portolan.gateway.trace.shown;

import io.swagger.v3.oas.annotations.media.Schema;
import org.portolan.gateway.member.Writer;
import org.portolan.records.container.expectation.Expectation;
import org.portolan.records.text.TimeText;

/** Something that has not happened yet, by the latest word on it. */
public record ExpectationShown(
        String code,

        @Schema(description = "PLN planned, EST estimated.") String classifier,

        String location,
        String time,
        Writer saidBy,
        String saidAt,
        String eventId) {

    static ExpectationShown of(Expectation expectation, Writers writers) {
        return new ExpectationShown(
                expectation.code().name(),
                expectation.classifier().name(),
                expectation.location().toString(),
                TimeText.write(expectation.time()),
                writers.of(expectation.saidBy()),
                TimeText.write(expectation.saidAt()),
                expectation.said().eventId().hex());
    }
}

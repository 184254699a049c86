package org.portolan.gateway.edi.screen;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.portolan.gateway.edi.kept.KeptInterchange;
import org.portolan.gateway.edi.kept.KeptMessages;
import org.portolan.gateway.edi.kept.ResultStatus;

/** An interchange as a row of the list shows it. */
public record InterchangeRow(
        String id,
        String received,
        String sender,
        String reference,
        String state,
        int messages,
        int accepted,
        int refused,
        int open) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    static InterchangeRow of(
            KeptInterchange interchange, KeptMessages.Count messages, Map<ResultStatus, Integer> results) {
        return new InterchangeRow(
                interchange.id(),
                TIME.format(interchange.receivedAt().atOffset(ZoneOffset.UTC)),
                interchange.sender(),
                interchange.controlReference(),
                interchange.state().name(),
                messages.messages(),
                results.getOrDefault(ResultStatus.ACCEPTED, 0),
                messages.refused() + results.getOrDefault(ResultStatus.REFUSED, 0),
                results.getOrDefault(ResultStatus.PENDING, 0) + results.getOrDefault(ResultStatus.FAILED, 0));
    }
}

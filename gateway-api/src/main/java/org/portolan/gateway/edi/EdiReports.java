package org.portolan.gateway.edi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.edi.kept.KeptInterchange;
import org.portolan.gateway.edi.kept.KeptMessage;
import org.portolan.gateway.edi.kept.KeptMessages;
import org.portolan.gateway.edi.kept.KeptResult;
import org.portolan.gateway.edi.kept.KeptResults;
import org.portolan.gateway.edi.kept.ResultStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Tells what became of an interchange, message by message and container by container, a page of them in memory at a time. */
@Component
final class EdiReports {

    private static final int PAGE = 500;

    private final KeptMessages messages;
    private final KeptResults results;
    private final ReportJson json;
    private final JsonMapper mapper;

    EdiReports(KeptMessages messages, KeptResults results, ReportJson json, JsonMapper mapper) {
        this.messages = messages;
        this.results = results;
        this.json = json;
        this.mapper = mapper;
    }

    /** The interchange itself with its counts. */
    Map<String, Object> summary(KeptInterchange interchange) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", interchange.id());
        summary.put("state", interchange.state());
        summary.put("sender", interchange.sender());
        summary.put("recipient", interchange.recipient());
        summary.put("controlReference", interchange.controlReference());
        summary.put("receivedAt", interchange.receivedAt());
        KeptMessages.Count count = messages.count(interchange.id());
        summary.put("messages", count.messages());
        summary.put("messagesRefused", count.refused());
        Map<ResultStatus, Integer> counts = results.count(interchange.id());
        for (ResultStatus status : ResultStatus.values()) {
            summary.put(status.name().toLowerCase(Locale.ROOT), counts.getOrDefault(status, 0));
        }
        return summary;
    }

    /** Writes the whole report. */
    void write(KeptInterchange interchange, OutputStream out) throws IOException {
        try (JsonGenerator report = mapper.createGenerator(out)) {
            report.writeStartObject();
            summary(interchange).forEach((name, value) -> report.writePOJOProperty(name, value));
            report.writeArrayPropertyStart("reports");
            ResultCursor cursor = new ResultCursor(interchange.id());
            int last = 0;
            for (List<KeptMessage> page = messages.after(interchange.id(), last, PAGE);
                    !page.isEmpty();
                    page = messages.after(interchange.id(), last, PAGE)) {
                for (KeptMessage message : page) {
                    write(message, cursor, report);
                }
                last = page.getLast().number();
            }
            report.writeEndArray();
            report.writeEndObject();
        }
    }

    private void write(KeptMessage message, ResultCursor cursor, JsonGenerator report) {
        report.writeStartObject();
        members(message).forEach((name, value) -> report.writePOJOProperty(name, value));
        report.writeArrayPropertyStart("containers");
        for (Optional<KeptResult> next = cursor.next(message.number());
                next.isPresent();
                next = cursor.next(message.number())) {
            report.writePOJO(members(next.get()));
        }
        report.writeEndArray();
        report.writeEndObject();
    }

    /** What a report says of a message. */
    Map<String, Object> members(KeptMessage message) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("message", message.number());
        message.reference().ifPresent(reference -> members.put("reference", reference));
        message.title().ifPresent(title -> members.put("type", title));
        members.put("sha256", message.digest());
        members.put("status", message.fault().isPresent() ? "REFUSED" : "READ");
        message.fault().ifPresent(fault -> members.putAll(members(fault)));
        message.notices().ifPresent(notices -> members.put("notices", json.readList(notices)));
        return members;
    }

    /** What a report says of an event, or of a container that has none. */
    Map<String, Object> members(KeptResult result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("container", result.container());
        members.put("status", result.status());
        result.event().ifPresent(event -> {
            members.put("eventId", event.id().hex());
            members.put("eventCode", event.code());
            if (event.retraction()) {
                members.put("retraction", true);
            }
        });
        result.fault().ifPresent(fault -> members.putAll(members(fault)));
        result.transactionId().ifPresent(transaction -> members.put("transactionId", transaction));
        result.block().ifPresent(block -> members.put("block", block));
        result.notices().ifPresent(notices -> members.put("notices", json.readList(notices)));
        return members;
    }

    private Map<String, Object> members(KeptResult.Fault fault) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", fault.code());
        if (!fault.field().isEmpty()) {
            members.put("field", fault.field());
        }
        members.put("detail", fault.detail());
        Map<String, Object> place = json.readPlace(fault.place());
        if (!place.isEmpty()) {
            members.put("position", place);
        }
        fault.faults().ifPresent(faults -> members.put("faults", json.readList(faults)));
        return members;
    }

    /** Goes through the results of an interchange, page by page. */
    private final class ResultCursor {

        private final String interchange;
        private List<KeptResult> page = List.of();
        private int next;
        private int last;

        ResultCursor(String interchange) {
            this.interchange = interchange;
        }

        Optional<KeptResult> next(int message) {
            if (next == page.size()) {
                page = results.after(interchange, last, PAGE);
                next = 0;
                if (page.isEmpty()) {
                    return Optional.empty();
                }
                last = page.getLast().number();
            }
            KeptResult result = page.get(next);
            if (result.message() != message) {
                return Optional.empty();
            }
            next++;
            return Optional.of(result);
        }
    }
}

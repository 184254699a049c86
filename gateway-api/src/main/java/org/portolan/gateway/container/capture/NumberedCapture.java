package org.portolan.gateway.container.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.capture.RawRead;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Gives a capture the number that its camera read; a read that is no number is answered with those that look like it. */
final class NumberedCapture {

    private static final String NUMBER = "containerNumber";
    private static final String READ = "capture.rawRead";

    private NumberedCapture() {}

    /** The same request as an XCAP event of that container. */
    static WriteRequest of(WriteRequest request) {
        if (!(StrictJson.value(request.body()) instanceof JsonObject(SortedMap<String, JsonValue> fields))) {
            throw new InvalidValue(Reason.of(ReasonCode.WRONG_TYPE, "must be one JSON object"));
        }
        TreeMap<String, JsonValue> event = new TreeMap<>(fields);
        event.put("eventCode", new JsonText("XCAP"));
        event.put("eventType", new JsonText("EQUIPMENT"));
        event.putIfAbsent("classifier", new JsonText("ACT"));
        if (!event.containsKey(NUMBER)) {
            event.put(NUMBER, new JsonText(number(rawRead(event)).number()));
        }
        return new WriteRequest(
                request.caller(),
                request.idempotencyKey(),
                request.digest(),
                request.respondAsync(),
                CanonicalJson.write(new JsonObject(event)));
    }

    private static RawRead rawRead(Map<String, JsonValue> fields) {
        return Optional.ofNullable(fields.get("capture"))
                .filter(JsonObject.class::isInstance)
                .map(capture -> ((JsonObject) capture).fields().get("rawRead"))
                .filter(JsonText.class::isInstance)
                .map(read -> new RawRead(((JsonText) read).text()))
                .filter(read -> read.text().length() <= 40)
                .orElseThrow(() -> unread(fields));
    }

    /** What else is wrong is told too: the number may be there under a misspelt name. */
    private static InvalidValue unread(Map<String, JsonValue> event) {
        List<Reason> faults = new ArrayList<>();
        faults.add(Reason.at(
                READ, ReasonCode.MISSING_FIELD, "is mandatory, of at most 40 characters, without a containerNumber"));
        try {
            ContainerMovementJson.readReported(CanonicalJson.write(new JsonObject(new TreeMap<>(event))));
        } catch (InvalidValue refusal) {
            refusal.reasons().stream()
                    .filter(reason -> !Set.of(NUMBER, READ).contains(reason.field()))
                    .forEach(faults::add);
        }
        return new InvalidValue(faults);
    }

    private static ContainerNumber number(RawRead read) {
        Optional<ContainerNumber> number = read.number();
        if (number.isEmpty()) {
            List<String> alike =
                    read.suggestions().stream().map(ContainerNumber::number).toList();
            throw Problem.of(422, "CHECK_DIGIT", "What was read is no container number with a right check digit.")
                    .at(READ)
                    .with("suggestions", alike)
                    .exception();
        }
        return number.get();
    }
}

package org.portolan.gateway.container.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.RawRead;
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
    private static final Reason NO_NUMBER = Reason.at(NUMBER, ReasonCode.MISSING_FIELD, "is mandatory and missing");

    private NumberedCapture() {}

    /** The same request as an XCAP event of that container. */
    static WriteRequest of(WriteRequest request) {
        TreeMap<String, JsonValue> event = event(sent(request.body()));
        if (!event.containsKey(NUMBER)) {
            event.put(
                    NUMBER,
                    new JsonText(number(rawRead(event).orElseThrow(() -> unread(request.body())))
                            .number()));
        }
        return new WriteRequest(
                request.caller(),
                request.idempotencyKey(),
                request.digest(),
                request.respondAsync(),
                CanonicalJson.write(new JsonObject(event)));
    }

    private static JsonObject sent(byte[] body) {
        try {
            if (StrictJson.value(body) instanceof JsonObject object) {
                return object;
            }
        } catch (InvalidValue unfit) {
            // What no record may hold is told as in other events: by what its field wants, and beside other faults.
            throw faults(body).orElse(unfit);
        }
        throw new InvalidValue(Reason.of(ReasonCode.WRONG_TYPE, "must be one JSON object"));
    }

    private static TreeMap<String, JsonValue> event(JsonObject sent) {
        TreeMap<String, JsonValue> event = new TreeMap<>(sent.fields());
        event.put("eventCode", new JsonText("XCAP"));
        event.put("eventType", new JsonText("EQUIPMENT"));
        event.putIfAbsent("classifier", new JsonText("ACT"));
        return event;
    }

    /** What is wrong with the event beside the number, which may come of what was read. */
    private static Optional<InvalidValue> faults(byte[] body) {
        try {
            StrictJson.read(body, sent -> new JsonObject(event(sent)), ContainerMovementJson::reported);
            return Optional.empty();
        } catch (InvalidValue refusal) {
            List<Reason> faults = refusal.reasons().stream()
                    .filter(reason -> !reason.equals(NO_NUMBER))
                    .toList();
            return faults.isEmpty() ? Optional.empty() : Optional.of(new InvalidValue(faults));
        }
    }

    private static Optional<RawRead> rawRead(Map<String, JsonValue> fields) {
        return Optional.ofNullable(fields.get("capture"))
                .filter(JsonObject.class::isInstance)
                .map(capture -> ((JsonObject) capture).fields().get("rawRead"))
                .filter(JsonText.class::isInstance)
                .map(read -> new RawRead(((JsonText) read).text()))
                .filter(read -> read.text().length() <= 40);
    }

    /** What else is wrong is told too: the number may be there under a misspelt name. */
    private static InvalidValue unread(byte[] body) {
        List<Reason> faults = new ArrayList<>();
        faults.add(Reason.at(
                READ, ReasonCode.MISSING_FIELD, "is mandatory, of at most 40 characters, without a containerNumber"));
        faults(body).stream()
                .flatMap(refusal -> refusal.reasons().stream())
                .filter(reason -> !reason.field().equals(READ))
                .forEach(faults::add);
        return new InvalidValue(faults);
    }

    private static ContainerNumber number(RawRead read) {
        Optional<ContainerNumber> number = read.number();
        if (number.isEmpty()) {
            List<String> alike =
                    read.suggestions().stream().map(ContainerNumber::number).toList();
            throw Problem.of(ReasonCode.CHECK_DIGIT, "What was read is no container number with a right check digit.")
                    .at(READ)
                    .with("suggestions", alike)
                    .exception();
        }
        return number.get();
    }
}

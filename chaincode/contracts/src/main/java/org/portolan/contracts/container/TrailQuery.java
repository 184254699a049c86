package org.portolan.contracts.container;

import java.util.function.Function;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.contracts.state.StateEntry;
import org.portolan.contracts.state.StatePage;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.document.Subject;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/** Reads a container's events in the order of their times. */
final class TrailQuery {
    private static final int LARGEST_PAGE = 1_000;
    private static final Function<String, Subject.Kind> KIND = CodeList.of(Subject.Kind.class);

    private TrailQuery() {}

    static JsonValue trail(Call call) {
        ContainerNumber container = new ContainerNumber(call.text(0));
        StatePage page = call.state()
                .page(
                        MovementKey.allOf(container),
                        pageSize(call.text(1)),
                        TrailBookmark.read(container, call.text(2)));
        return JsonObject.builder()
                .put("bookmark", page.next().map(TrailBookmark::write).orElse(""))
                .put(
                        "events",
                        new JsonArray(
                                page.entries().stream().map(TrailQuery::json).toList()))
                .build();
    }

    static JsonValue event(Call call) {
        ContainerNumber container = new ContainerNumber(call.text(0));
        return one(call, MovementKey.of(container, time(call.text(1)), new EventId(call.text(2))));
    }

    static JsonValue shared(Call call) {
        Subject subject = new Subject(KIND.apply(call.text(0)), call.text(1));
        return one(call, MovementKey.of(subject, time(call.text(2)), new EventId(call.text(3))));
    }

    private static JsonValue one(Call call, LedgerKey key) {
        return call.state()
                .get(key)
                .map(value -> json(new StateEntry(key, value)))
                .orElseThrow(() -> Reason.of(ReasonCode.NO_EVENT, "The ledger holds no such event.")
                        .asException());
    }

    private static String time(String text) {
        return TimeText.sortable(TimeText.read(text));
    }

    private static JsonValue json(StateEntry entry) {
        return JsonObject.builder()
                .put("eventId", MovementKey.eventId(entry.key()))
                .put("event", StrictJson.value(entry.value()))
                .build();
    }

    private static int pageSize(String text) {
        try {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= LARGEST_PAGE) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw Reason.at("pageSize", ReasonCode.PAGE_SIZE, "must be a number from 1 to " + LARGEST_PAGE)
                .asException();
    }
}

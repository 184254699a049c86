package org.portolan.records.container;

import java.util.List;
import java.util.function.Function;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Events that arrive together, each judged by itself: the outcome at index n is that of the event at position n, and a
 * refusal's field begins with {@code events[n]}.
 */
public record MovementBatch(List<Outcome<ContainerMovement>> outcomes) {

    /** The most events of one transaction. */
    public static final int MOST = 1_000;

    /** The name that stands first in the field of a refusal. */
    public static final String NAME = "events";

    public MovementBatch {
        outcomes = List.copyOf(outcomes);
    }

    /** Reads an array of 1 to 1,000 reported events of containers; anything else is refused whole. */
    public static MovementBatch read(byte[] utf8) {
        return read(utf8, ContainerMovementJson::reported);
    }

    /** The same, with shared events among them: those that name no container. */
    public static MovementBatch readWithShared(byte[] utf8) {
        return read(utf8, ContainerMovementJson::reportedOrShared);
    }

    private static MovementBatch read(byte[] utf8, Function<JsonFields, ContainerMovement> reader) {
        List<Outcome<ContainerMovement>> outcomes = StrictJson.readArray(utf8, NAME, MOST, reader);
        if (outcomes.isEmpty()) {
            throw new InvalidValue(Reason.at(NAME, ReasonCode.LIST_SIZE, "must have at least one element"));
        }
        return new MovementBatch(outcomes);
    }

    /** The field of the event at a position, for reasons that rules add. */
    public static String field(int position) {
        return NAME + "[" + position + "]";
    }
}

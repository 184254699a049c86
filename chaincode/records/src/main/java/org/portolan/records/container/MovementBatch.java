package org.portolan.records.container;

import java.util.List;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;

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

    /** Reads an array of 1 to 1,000 reported events; anything else is refused whole. */
    public static MovementBatch read(byte[] utf8) {
        List<Outcome<ContainerMovement>> outcomes =
                StrictJson.readArray(utf8, NAME, MOST, ContainerMovementJson::reported);
        if (outcomes.isEmpty()) {
            throw new InvalidValue(Reason.at(NAME, "LIST_SIZE", "must have at least one element"));
        }
        return new MovementBatch(outcomes);
    }

    /** The field of the event at a position, for reasons that rules add. */
    public static String field(int position) {
        return NAME + "[" + position + "]";
    }
}

package org.portolan.gateway.dcsa.v3;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.text.TimeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Holds a posted event against the one that will be told of it, so that nothing is lost or changed in silence. */
public final class Retold {
    private static final String UPDATED = "eventUpdatedDateTime";
    private static final LedgerPosition ANY = new LedgerPosition(0, 0, 0);
    private static final int LONGEST = 200;
    private final SequencedMap<String, String> differences = new LinkedHashMap<>();

    private Retold() {}

    /**
     * The places of what is told otherwise than it was posted, or not at all, each with what becomes of it. The time of
     * update is not among them: it is that of recording in every event, which is told once of all.
     */
    public static SequencedMap<String, String> differences(JsonNode posted, ContainerMovement read, MspId writer) {
        var recorded = RecordedMovement.of(read.writtenBy(writer), ANY);
        var told = V3Events.of(RecordedEvent.of(recorded, ""))
                .<JsonNode>map(event -> event)
                .orElseGet(MissingNode::getInstance);
        var retold = new Retold();
        retold.compare(posted, told, "");
        return retold.differences;
    }

    private void compare(JsonNode posted, JsonNode told, String place) {
        if (place.equals(UPDATED)) {
            return;
        }
        if (posted.isObject()) {
            for (Map.Entry<String, JsonNode> member : posted.properties()) {
                compare(
                        member.getValue(),
                        told.path(member.getKey()),
                        place.isEmpty() ? member.getKey() : place + "." + member.getKey());
            }
        } else if (posted.isArray()) {
            for (int index = 0; index < posted.size(); index++) {
                compare(posted.get(index), told.path(index), place + "[" + index + "]");
            }
        } else if (told.isMissingNode()) {
            missing(posted, place);
        } else if (!same(posted, told)) {
            differences.put(place, "Recorded as " + shown(told) + ".");
        }
    }

    private void missing(JsonNode posted, String place) {
        // An event that is not retracted is told without saying so.
        if (!place.equals("isRetracted") || posted.asBoolean()) {
            differences.put(place, "Not recorded, because the ledger has no place for it.");
        }
    }

    private static boolean same(JsonNode posted, JsonNode told) {
        if (posted.isNumber() && told.isNumber()) {
            return posted.decimalValue().compareTo(told.decimalValue()) == 0;
        }
        return posted.equals(told) || posted.isString() && told.isString() && sameTime(posted, told);
    }

    private static boolean sameTime(JsonNode posted, JsonNode told) {
        try {
            return TimeText.readExactly(posted.asString()).isEqual(TimeText.readExactly(told.asString()));
        } catch (InvalidValue noTimes) {
            return false;
        }
    }

    private static String shown(JsonNode told) {
        String text = told.asString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

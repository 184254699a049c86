package org.portolan.records.alarm.condition;

import org.portolan.records.alarm.rule.RuleId;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;

/**
 * The name of an alarm: the SHA-256 of its type, container, rule and first evidence event. The same condition has the
 * same name whoever notices it and however often, so there is one alarm of it.
 */
public record AlarmId(String hex) implements Comparable<AlarmId> {
    public AlarmId {
        new Digest(hex);
    }

    static AlarmId of(AlarmType type, ContainerNumber container, RuleId ruleId, EventId first) {
        return new AlarmId(Digest.of(CanonicalJson.write(JsonObject.builder()
                        .put("containerNumber", container)
                        .put("eventId", first)
                        .put("ruleId", ruleId)
                        .put("type", type)
                        .build()))
                .hex());
    }

    @Override
    public int compareTo(AlarmId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}

package org.portolan.gateway.edi.syntax;

import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Why an interchange, a message or a container of it is refused, and which segment is at fault. */
public record Refusal(Reason reason, Position position) {

    /** A refusal whose place says all that a field could say. */
    public static Refusal of(ReasonCode code, String sentence, Position position) {
        return new Refusal(Reason.of(code, sentence), position);
    }

    /** The refusal as members of a report. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", reason.code());
        if (!reason.field().isEmpty()) {
            members.put("field", reason.field());
        }
        members.put("detail", reason.told());
        members.put("position", position.members());
        return members;
    }

    /** The refusal as an exception, where reading cannot go on. */
    public EdiRefused asException() {
        return new EdiRefused(this);
    }
}

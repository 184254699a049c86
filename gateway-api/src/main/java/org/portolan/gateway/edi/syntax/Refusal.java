package org.portolan.gateway.edi.syntax;

import org.portolan.records.reason.Reason;

/** Why an interchange, a message or a container of it is refused, and which segment is at fault. */
public record Refusal(Reason reason, Position position) {

    /** A refusal whose place says all that a field could say. */
    public static Refusal of(String code, String sentence, Position position) {
        return new Refusal(Reason.of(code, sentence), position);
    }

    /** The refusal as an exception, where reading cannot go on. */
    public EdiRefused asException() {
        return new EdiRefused(this);
    }
}

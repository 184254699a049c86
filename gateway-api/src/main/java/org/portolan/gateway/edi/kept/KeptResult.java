package org.portolan.gateway.edi.kept;

import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.records.container.EventId;
import org.portolan.records.container.code.EventCode;

/**
 * What became of one event of a message, or of a container that has none.
 *
 * @param number in the interchange, from 1
 * @param place and {@code notices}: JSON, as the report shows them
 * @param content the recorded event in canonical JSON, writer included
 */
public record KeptResult(
        int number,
        int message,
        String container,
        ResultStatus status,
        Optional<Fault> fault,
        Optional<String> notices,
        Optional<Event> event,
        Optional<String> transactionId,
        OptionalLong block) {

    /**
     * Why it is refused, and where.
     *
     * @param faults JSON, as the report shows them, of all reasons where there are several
     */
    public record Fault(String code, String field, String detail, String place, Optional<String> faults) {

        /** The only reason. */
        public Fault(String code, String field, String detail, String place) {
            this(code, field, detail, place, Optional.empty());
        }
    }

    /** The event. */
    public record Event(EventId id, EventCode code, boolean retraction, String content) {}

    /** The same with another word on its fate. */
    public KeptResult with(ResultStatus other, String transaction, OptionalLong inBlock) {
        return new KeptResult(
                number, message, container, other, fault, notices, event, Optional.of(transaction), inBlock);
    }

    /** The same, refused or failed after all. */
    public KeptResult with(ResultStatus other, Fault why) {
        return new KeptResult(
                number, message, container, other, Optional.of(why), notices, event, transactionId, block);
    }
}

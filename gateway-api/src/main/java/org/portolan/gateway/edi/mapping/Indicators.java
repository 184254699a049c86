package org.portolan.gateway.edi.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.code.EventCode;

/**
 * What the processing indicators of a CUSRES mean. Each administration has codes of its own, so only those that its
 * configuration names are understood, and the names of the event codes themselves.
 */
public final class Indicators {

    private final Map<String, EventCode> meanings = new HashMap<>();

    /** The codes of an administration, such as 1 for CUSR. */
    public Indicators(Map<String, EventCode> configured) {
        for (EventCode code : new EventCode[] {EventCode.CUSS, EventCode.CUSI, EventCode.CUSR}) {
            meanings.put(code.name(), code);
        }
        configured.forEach((indicator, code) -> {
            if (!code.isCustomsCode()) {
                throw new IllegalArgumentException("The indicator " + indicator + " must mean a code of customs");
            }
            meanings.put(indicator, code);
        });
    }

    /** What the message says; without GIS or GEI, or with one that nobody explained, it is refused. */
    EventCode read(Segments message) throws EdiRefused {
        Optional<Segment> segment = message.first("GIS").or(() -> message.first("GEI"));
        if (segment.isEmpty()) {
            throw Refusal.of(
                            "MISSING_SEGMENT",
                            "GIS or GEI is missing: it says what customs decided.",
                            message.list().getLast().position())
                    .asException();
        }
        int element = segment.get().tag().equals("GIS") ? 1 : 2;
        EventCode meaning = segment.get().text(element).map(meanings::get).orElse(null);
        if (meaning == null) {
            throw Refusal.of(
                            "UNKNOWN_CODE",
                            "Nobody said what this indicator means; portolan.edi.customs-indicators can.",
                            segment.get().position().at(element, 1))
                    .asException();
        }
        return meaning;
    }
}

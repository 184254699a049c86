package org.portolan.gateway.edi.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.edi.part.Findings;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.reason.ReasonCode;

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

    /**
     * What the message says; without GIS or GEI, with one that nobody explained, or with two that mean different things,
     * it is refused.
     */
    EventCode read(Segments message, Findings findings) throws EdiRefused {
        List<Segment> segments =
                Stream.concat(message.all("GIS"), message.all("GEI")).toList();
        if (segments.isEmpty()) {
            throw Refusal.of(
                            ReasonCode.MISSING_SEGMENT,
                            "GIS or GEI is missing: it says what customs decided.",
                            message.list().getLast().position())
                    .asException();
        }
        Segment first = segments.getFirst();
        EventCode meaning = meaning(first)
                .orElseThrow(() -> refused(
                        first,
                        ReasonCode.UNKNOWN_CODE,
                        "Nobody said what this indicator means; portolan.edi.customs-indicators can."));
        findings.use(first);
        for (Segment other : segments) {
            EventCode also = meaning(other).orElse(meaning);
            if (also != meaning) {
                throw refused(
                        other,
                        ReasonCode.CONTRADICTION,
                        "The indicator means " + also + ", but " + first.name() + " means " + meaning
                                + "; send a message for each.");
            }
        }
        return meaning;
    }

    private Optional<EventCode> meaning(Segment segment) {
        return segment.text(element(segment)).map(meanings::get);
    }

    private static int element(Segment segment) {
        return segment.tag().equals("GIS") ? 1 : 2;
    }

    private static EdiRefused refused(Segment segment, ReasonCode code, String sentence) {
        return Refusal.of(code, sentence, segment.position().at(element(segment), 1))
                .asException();
    }
}

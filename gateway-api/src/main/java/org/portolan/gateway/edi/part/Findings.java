package org.portolan.gateway.edi.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Position;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.reason.Reason;

/** Remembers while a container is read what its sender should know, and which segment each field came from. */
public final class Findings {

    private final Position container;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Position> origins = new HashMap<>();

    /** For the container whose EQD stands there. */
    public Findings(Position container) {
        this.container = container;
    }

    /** Says that a field comes from an element. */
    public void origin(String field, Segment segment, int element, int component) {
        origins.put(field, segment.position().at(element, component));
    }

    /** Tells the sender something that is no reason to refuse. */
    public void notice(String code, String sentence) {
        Notice notice = new Notice(code, sentence);
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
    }

    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** The refusal of a field, at the segment that it came from; else at the container's own. */
    public Refusal refusal(Reason reason) {
        String field = reason.field().split("[.\\[]", 2)[0];
        return new Refusal(reason, origins.getOrDefault(field, container));
    }

    /** The segment, or the refusal of a container that lacks it. */
    public Segment require(Optional<Segment> segment, String tag, String what) throws EdiRefused {
        if (segment.isEmpty()) {
            throw new Refusal(
                            Reason.of("MISSING_SEGMENT", tag + " is missing: " + what + "."),
                            new Position(container.segment(), tag, 0, 0, container.offset(), container.line()))
                    .asException();
        }
        return segment.get();
    }
}

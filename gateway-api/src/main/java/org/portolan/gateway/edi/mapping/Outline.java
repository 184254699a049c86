package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;

/** The first look at a message, which shows whether it is whole: its header, and how many containers it has. */
final class Outline implements Consumer<Segment> {

    /** The most segments before the first container, and of one container. */
    static final int MOST = 2_000;

    private final List<Segment> header = new ArrayList<>();
    private int containers;
    private int segments;

    private Outline() {}

    /** Looks through the whole message; what cannot be read, or is miscounted, refuses it. */
    static Outline of(Message message) throws EdiRefused {
        Outline outline = new Outline();
        message.read(outline);
        return outline;
    }

    @Override
    public void accept(Segment segment) {
        segments++;
        if (segment.tag().equals("EQD")) {
            containers++;
        }
        if (containers == 0 && header.size() < MOST) {
            header.add(segment);
        }
    }

    MessageHeader header() throws EdiRefused {
        return MessageHeader.of(header.getFirst(), header.get(Math.min(1, header.size() - 1)));
    }

    Segments headerSegments() {
        return new Segments(header);
    }

    void requireContainers() throws EdiRefused {
        if (containers == 0) {
            throw Refusal.of(
                            "MISSING_SEGMENT",
                            "The message names no container: EQD is missing.",
                            header.getLast().position())
                    .asException();
        }
    }

    int containers() {
        return containers;
    }

    int segments() {
        return segments;
    }
}

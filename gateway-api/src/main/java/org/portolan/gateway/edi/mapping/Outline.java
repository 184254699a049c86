package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.gateway.edi.group.Order;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.reason.ReasonCode;

/** The first look at a message, which shows whether it is whole: its header, and how many containers it has. */
final class Outline implements Consumer<Segment> {

    /** The most segments before the first container. */
    private static final int MOST = 20_000;

    private final List<Segment> header = new ArrayList<>();
    private final Order order = new Order();
    private int containers;
    private int segments;
    private boolean stowed;
    private Optional<Segment> secondBeginning = Optional.empty();

    /** Looks through the whole message; what cannot be read, or is miscounted, refuses it. */
    Outline readFrom(Message message) throws EdiRefused {
        message.read(this);
        requireOneBeginning();
        return this;
    }

    @Override
    public void accept(Segment segment) {
        segments++;
        if (segment.tag().equals("EQD")) {
            containers++;
        }
        if (containers == 0 && header.size() <= MOST) {
            header.add(segment);
        } else if (segment.tag().equals("SGP")) {
            stowed = true;
        }
        if (segment.tag().equals("BGM") && segments > 2 && secondBeginning.isEmpty()) {
            secondBeginning = Optional.of(segment);
        }
        order.accept(segment);
    }

    /** Whether so much was read that UNH and BGM can be judged. */
    boolean hasHeader() {
        return header.size() > 1;
    }

    MessageHeader header() throws EdiRefused {
        return MessageHeader.of(header.getFirst(), header.get(1));
    }

    List<Segment> headerSegments() {
        return List.copyOf(header);
    }

    /** Where the segments of a container stand. */
    Order order() {
        return order;
    }

    Outline requireContainers() throws EdiRefused {
        if (header.size() > MOST) {
            throw Refusal.of(
                            ReasonCode.MESSAGE_TOO_LARGE,
                            "A message may have " + MOST + " segments before its first container.",
                            header.getLast().position())
                    .asException();
        }
        if (containers == 0) {
            throw Refusal.of(
                            ReasonCode.MISSING_SEGMENT,
                            "The message names no container: EQD is missing.",
                            header.getLast().position())
                    .asException();
        }
        return this;
    }

    /** Whether goods stand behind a container that name the containers they are in. */
    boolean stowsBehindContainers() {
        return stowed;
    }

    /** What was two messages tells of two documents, one of which may cancel what the other reports. */
    private void requireOneBeginning() throws EdiRefused {
        if (secondBeginning.isPresent()) {
            throw Refusal.of(
                            ReasonCode.SEGMENT,
                            "BGM stands in the message a second time: UNT and UNH between two messages may be missing.",
                            secondBeginning.get().position())
                    .asException();
        }
    }

    int containers() {
        return containers;
    }
}

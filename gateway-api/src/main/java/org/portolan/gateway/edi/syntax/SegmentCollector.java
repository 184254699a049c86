package org.portolan.gateway.edi.syntax;

import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Puts the library's events together to segments, leaving out the envelope that was put around a message. */
final class SegmentCollector {

    private final int envelope;
    private final int segments;
    private final IntFunction<Position> places;
    private final Consumer<Segment> sink;
    private final List<List<String>> elements = new ArrayList<>();
    private Position position;
    private int begun;

    /**
     * @param envelope segments before the first that counts
     * @param segments that count
     * @param places where the segment of a number begins, from 1
     */
    SegmentCollector(int envelope, int segments, IntFunction<Position> places, Consumer<Segment> sink) {
        this.envelope = envelope;
        this.segments = segments;
        this.places = places;
        this.sink = sink;
        this.position = places.apply(1);
    }

    void begin(String tag) {
        begun++;
        elements.clear();
        if (isOwn()) {
            Position place = places.apply(number());
            position = new Position(place.segment(), tag, 0, 0, place.offset(), place.line());
        }
    }

    void add(Location location, String text) {
        while (elements.size() < location.getElementPosition()) {
            elements.add(new ArrayList<>());
        }
        List<String> components = elements.get(location.getElementPosition() - 1);
        int component = Math.max(1, location.getComponentPosition());
        while (components.size() < component) {
            components.add("");
        }
        components.set(component - 1, text);
    }

    void end() {
        if (isOwn()) {
            sink.accept(new Segment(
                    position.tag(),
                    position,
                    elements.stream().map(List::copyOf).toList()));
        }
    }

    void fault(EDIStreamValidationError error, Location location) throws EdiRefused {
        if (!isOwn() || position.segment() == 0) {
            return;
        }
        Position place =
                position.at(Math.max(0, location.getElementPosition()), Math.max(0, location.getComponentPosition()));
        throw switch (error) {
            case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT ->
                Refusal.of("SEGMENT_COUNT", "UNT counts other than the " + segments + " segments there are.", place)
                        .asException();
            case CONTROL_REFERENCE_MISMATCH ->
                Refusal.of("REFERENCE", "UNT does not repeat the message reference of UNH.", place)
                        .asException();
            default ->
                Refusal.of("SEGMENT", "The segment is not as the service segments are defined: " + error + ".", place)
                        .asException();
        };
    }

    /** The segment after the last that could be read is at fault. */
    Refusal unreadable() {
        return Refusal.of("UNREADABLE_SEGMENT", "The segment cannot be read.", next());
    }

    Refusal wrongCharacter(Repertoire repertoire) {
        return Refusal.of(
                "CHARACTER_SET", "The segment holds bytes that are no characters of " + repertoire + ".", next());
    }

    private Position next() {
        boolean within = begun > envelope && elements.isEmpty();
        return within ? position : places.apply(Math.clamp(number(), 1, segments));
    }

    private int number() {
        return begun - envelope;
    }

    private boolean isOwn() {
        return begun > envelope && begun <= envelope + segments;
    }
}

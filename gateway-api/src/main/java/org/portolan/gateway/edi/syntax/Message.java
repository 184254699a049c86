package org.portolan.gateway.edi.syntax;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.records.digest.Digest;

/** One message, from the U of UNH to the terminator of UNT. Its segments are read anew each time they are asked for. */
public final class Message {

    /**
     * Where a message lies in its interchange.
     *
     * @param number of the message in the interchange, from 1
     * @param broken why it cannot be read at all, if the look at its segments showed that already
     */
    public record Place(int number, long offset, int length, long line, Optional<Refusal> broken) {}

    private final Place place;
    private final byte[] bytes;
    private final SegmentReader reader;
    private final Separators separators;

    Message(Place place, byte[] bytes, SegmentReader reader, Separators separators) {
        this.place = place;
        this.bytes = bytes;
        this.reader = reader;
        this.separators = separators;
    }

    public int number() {
        return place.number();
    }

    /** The SHA-256 of its bytes, under which its events can be found again. */
    public Digest digest() {
        return Digest.of(bytes);
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Where it begins. */
    public Position position() {
        return new Position(1, "UNH", 0, 0, place.offset(), place.line());
    }

    /** Gives each segment from UNH to UNT to the sink; ends at the first that cannot be read. */
    public void read(Consumer<Segment> sink) throws EdiRefused {
        if (place.broken().isPresent()) {
            throw place.broken().get().asException();
        }
        List<Position> places = places();
        reader.readMessage(bytes, new SegmentCollector(2, places.size(), number -> places.get(number - 1), sink));
    }

    private List<Position> places() throws EdiRefused {
        List<Position> places = new ArrayList<>();
        try {
            SegmentScanner scanner =
                    new SegmentScanner(new ByteArrayInputStream(bytes), separators, place.offset(), place.line());
            while (scanner.next() == SegmentScanner.Found.SEGMENT) {
                Position position =
                        new Position(places.size() + 1, scanner.tag(), 0, 0, scanner.start(), scanner.line());
                check(scanner, position);
                places.add(position);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return places;
    }

    private static void check(SegmentScanner scanner, Position position) throws EdiRefused {
        if (scanner.isTooLong()) {
            throw Refusal.of("SEGMENT_TOO_LONG", "A segment may have " + SegmentScanner.LONGEST + " bytes.", position)
                    .asException();
        }
        if (scanner.hasControlCharacter()) {
            throw Refusal.of("CHARACTER_SET", "The segment holds a control character.", position)
                    .asException();
        }
        if (!scanner.tag().matches("[A-Z]{3}")) {
            throw Refusal.of("UNREADABLE_SEGMENT", "A segment begins with three capital letters.", position)
                    .asException();
        }
    }
}

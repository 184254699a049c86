package org.portolan.gateway.edi.syntax;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.ReasonCode;

/** One message, from the U of UNH to the terminator of UNT. Its segments are read anew each time they are asked for. */
public final class Message {

    /**
     * Where a message lies in its interchange.
     *
     * @param number of the message in the interchange, from 1
     * @param like number of an earlier message of the same reference; 0 where there is none
     * @param broken why it cannot be read at all, if the look at its segments showed that already
     */
    public record Place(int number, long offset, int length, long line, int like, Optional<Refusal> broken) {}

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

    /** Number of an earlier message of the same reference in the group or interchange; 0 where there is none. */
    public int like() {
        return place.like();
    }

    /**
     * Gives each segment from UNH to UNT to the sink, one whose elements are repeated once for each occurrence; ends at the
     * first that cannot be read.
     */
    public void read(Consumer<Segment> sink) throws EdiRefused {
        if (place.broken().isPresent()) {
            throw place.broken().get().asException();
        }
        SegmentScanner scanner =
                new SegmentScanner(new ByteArrayInputStream(bytes), separators, place.offset(), place.line());
        int number = 0;
        Optional<String> reference = Optional.empty();
        while (isSegment(scanner)) {
            Position position = new Position(++number, scanner.tag(), 0, 0, scanner.start(), scanner.line());
            check(scanner, position);
            Segment segment = reader.read(scanner.content(), position);
            if (number == 1) {
                reference = Optional.of(reference(segment));
            } else if (segment.tag().equals("UNT")) {
                new Trailer(segment)
                        .check(ReasonCode.SEGMENT_COUNT, number, "segments", "UNH", reference.orElseThrow());
            }
            segment.occurrences().forEach(sink);
        }
    }

    private static boolean isSegment(SegmentScanner scanner) {
        try {
            return scanner.next() == SegmentScanner.Found.SEGMENT;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String reference(Segment unh) throws EdiRefused {
        Optional<String> reference = unh.text(1);
        if (reference.isEmpty()) {
            throw Refusal.of(
                            ReasonCode.MISSING_ELEMENT,
                            "UNH does not name the message reference.",
                            unh.position().at(1, 0))
                    .asException();
        }
        return reference.get();
    }

    private static void check(SegmentScanner scanner, Position position) throws EdiRefused {
        if (scanner.isTooLong()) {
            throw Refusal.of(
                            ReasonCode.SEGMENT_TOO_LONG,
                            "A segment may have " + SegmentScanner.LONGEST + " bytes.",
                            position)
                    .asException();
        }
        if (scanner.hasControlCharacter()) {
            throw Refusal.of(ReasonCode.CHARACTER_SET, "The segment holds a control character.", position)
                    .asException();
        }
        if (!scanner.tag().matches("[A-Z]{3}")) {
            throw Refusal.of(ReasonCode.UNREADABLE_SEGMENT, "A segment begins with three capital letters.", position)
                    .asException();
        }
    }

    /** The end of a message, a group or an interchange: UNT, UNE or UNZ. It counts, and repeats a reference. */
    record Trailer(Segment segment) {

        /**
         * Refuses a trailer that counts otherwise, or names another reference than the header does.
         *
         * @param code of a wrong count
         * @param things that are counted, in words
         */
        void check(ReasonCode code, int count, String things, String header, String reference) throws EdiRefused {
            List<Refusal> faults = Stream.of(ofCount(code, count, things), ofReference(header, reference))
                    .flatMap(Optional::stream)
                    .toList();
            if (!faults.isEmpty()) {
                throw new EdiRefused(faults);
            }
        }

        private Optional<Refusal> ofCount(ReasonCode code, int count, String things) {
            Optional<String> counted = segment.text(1);
            if (counted.isEmpty()) {
                return refused(
                        1, ReasonCode.SEGMENT, segment.tag() + " does not say how many " + things + " there are.");
            }
            return isCount(counted.get(), count)
                    ? Optional.empty()
                    : refused(
                            1,
                            code,
                            segment.tag() + " counts \"" + shown(counted.get()) + "\", but there are " + count + " "
                                    + things + ".");
        }

        private Optional<Refusal> ofReference(String header, String reference) {
            Optional<String> repeated = segment.text(2);
            if (repeated.isEmpty()) {
                return refused(
                        2, ReasonCode.SEGMENT, segment.tag() + " does not repeat the reference of " + header + ".");
            }
            return repeated.get().equals(reference)
                    ? Optional.empty()
                    : refused(
                            2,
                            ReasonCode.REFERENCE,
                            segment.tag() + " names the reference \"" + shown(repeated.get()) + "\", but " + header
                                    + " \"" + shown(reference) + "\".");
        }

        /** Leading zeros are usual: some systems write a count as wide as it may be. */
        private static boolean isCount(String text, int count) {
            return text.matches("\\d{1,10}") && Long.parseLong(text) == count;
        }

        private static String shown(String text) {
            String printable = text.replaceAll("[^ -~]", "?");
            return printable.length() > 35 ? printable.substring(0, 35) : printable;
        }

        private Optional<Refusal> refused(int element, ReasonCode code, String sentence) {
            return Optional.of(Refusal.of(code, sentence, segment.position().at(element, 0)));
        }
    }
}

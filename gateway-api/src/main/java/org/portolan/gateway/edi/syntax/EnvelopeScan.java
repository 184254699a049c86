package org.portolan.gateway.edi.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.portolan.records.reason.ReasonCode;

/** The first look at an interchange: its envelope, and where its messages begin and end. */
final class EnvelopeScan {

    private static final String MARK = "\u00EF\u00BB\u00BF";

    private final Path file;
    private final InputStream in;
    private long offset;
    private long line = 1;

    EnvelopeScan(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    Interchange scan() throws IOException, EdiRefused {
        skipMark();
        skipBlanks();
        Separators advised = separators();
        SegmentScanner scanner = new SegmentScanner(in, advised, offset, line);
        InterchangeHeader header = header(scanner, advised);
        Separators separators = advised.inVersion(header.syntaxVersion());
        SegmentReader reader = new SegmentReader(separators, header.repertoire());
        MessageBounds bounds = new MessageBounds(reader);
        while (true) {
            switch (scanner.next()) {
                case SEGMENT -> {
                    if (scanner.tag().equals("UNZ")) {
                        bounds.end(scanner);
                        checkEnd(scanner, reader.read(scanner.content(), place(scanner)), bounds, header);
                        return new Interchange(file, separators, header, bounds.messages());
                    }
                    bounds.take(scanner);
                }
                case HALF_A_SEGMENT -> throw halfASegment(scanner).asException();
                case END ->
                    throw Refusal.of(
                                    ReasonCode.TRUNCATED,
                                    "The interchange ends without UNZ, so a part of it may be missing.",
                                    Position.envelope("UNZ", scanner.end(), scanner.line()))
                            .asException();
            }
        }
    }

    private static Refusal halfASegment(SegmentScanner scanner) {
        String swallowed = scanner.swallowed();
        return swallowed.isEmpty()
                ? Refusal.of(
                        ReasonCode.TRUNCATED,
                        "The interchange ends within the segment " + scanner.tag() + ".",
                        place(scanner))
                : MessageBounds.unended(scanner, 0, swallowed);
    }

    private void skipMark() throws IOException, EdiRefused {
        String begin = ahead(3);
        if (begin.equals(MARK)) {
            skip(3);
        } else if (begin.startsWith("\u00FF\u00FE") || begin.startsWith("\u00FE\u00FF") || begin.indexOf(0) >= 0) {
            boolean wider = begin.contains("\0\0") || begin.equals("\u00FF\u00FE\0");
            throw Refusal.of(
                            ReasonCode.CHARACTER_SET,
                            "It is written in " + (wider ? "UTF-32" : "UTF-16")
                                    + "; an interchange is in the character set that UNB names.",
                            Position.envelope("", 0, 1))
                    .asException();
        }
    }

    private void skipBlanks() throws IOException {
        String next = ahead(1);
        while (!next.isEmpty() && SegmentScanner.isBetweenSegments((byte) next.charAt(0))) {
            if (next.equals("\n")) {
                line++;
            }
            skip(1);
            next = ahead(1);
        }
    }

    /** Reads UNA if there is one; without it the separator behind UNB shows which set of them is used. */
    private Separators separators() throws IOException, EdiRefused {
        String una = ahead(Separators.LENGTH);
        if (!una.startsWith("UNA") || una.length() < Separators.LENGTH) {
            return una.startsWith("UNB\u001D") ? Separators.LEVEL_B : Separators.USUAL;
        }
        Separators separators = Separators.of(una);
        if (!separators.isUsable()) {
            throw Refusal.of(
                            ReasonCode.SEPARATORS,
                            "UNA must name separators that are different marks, such as UNA:+.? '.",
                            Position.envelope("UNA", offset, line))
                    .asException();
        }
        skip(Separators.LENGTH);
        return separators;
    }

    private String ahead(int count) throws IOException {
        in.mark(count);
        String text = new String(in.readNBytes(count), StandardCharsets.ISO_8859_1);
        in.reset();
        return text;
    }

    private void skip(int count) throws IOException {
        in.skipNBytes(count);
        offset += count;
    }

    private static InterchangeHeader header(SegmentScanner scanner, Separators separators)
            throws IOException, EdiRefused {
        SegmentScanner.Found found = scanner.next();
        if (found == SegmentScanner.Found.END) {
            throw Refusal.of(ReasonCode.EMPTY, "There is nothing in it.", Position.envelope("", 0, 1))
                    .asException();
        }
        if (!scanner.tag().equals("UNB")) {
            throw Refusal.of(
                            ReasonCode.NOT_AN_INTERCHANGE,
                            "An EDIFACT interchange begins with UNA, or with UNB and the separator +.",
                            Position.envelope("", scanner.start(), scanner.line()))
                    .asException();
        }
        if (!scanner.swallowed().isEmpty()) {
            throw MessageBounds.unended(scanner, 0, scanner.swallowed()).asException();
        }
        if (found == SegmentScanner.Found.HALF_A_SEGMENT || scanner.isTooLong()) {
            throw Refusal.of(ReasonCode.TRUNCATED, "UNB has no end.", place(scanner))
                    .asException();
        }
        return InterchangeHeader.of(readHeader(scanner, separators));
    }

    /** The first element, ASCII in every set, says of which set the names of sender and recipient are. */
    private static Segment readHeader(SegmentScanner scanner, Separators separators) throws EdiRefused {
        Segment unb = new SegmentReader(separators, Repertoire.UNOC).read(scanner.content(), place(scanner));
        if (unb.isEmpty()) {
            throw Refusal.of(ReasonCode.UNREADABLE_SEGMENT, "UNB says nothing.", place(scanner))
                    .asException();
        }
        Repertoire named = unb.text(1, 1).flatMap(Repertoire::of).orElse(Repertoire.UNOC);
        return new SegmentReader(separators, named).read(scanner.content(), place(scanner));
    }

    private static void checkEnd(SegmentScanner scanner, Segment unz, MessageBounds bounds, InterchangeHeader header)
            throws IOException, EdiRefused {
        new Message.Trailer(unz)
                .check(ReasonCode.MESSAGE_COUNT, bounds.counted(), bounds.things(), "UNB", header.controlReference());
        if (bounds.messages().isEmpty()) {
            throw Refusal.of(ReasonCode.NO_MESSAGES, "The interchange carries no message.", unz.position())
                    .asException();
        }
        if (!scanner.isOver()) {
            throw Refusal.of(
                            ReasonCode.TRAILING_BYTES,
                            "Something follows UNZ; send one interchange at a time.",
                            Position.envelope("", scanner.start(), scanner.line()))
                    .asException();
        }
    }

    private static Position place(SegmentScanner scanner) {
        return Position.envelope(scanner.tag(), scanner.start(), scanner.line());
    }
}

package org.portolan.gateway.edi.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first look at an interchange: its envelope, and where its messages begin and end. */
final class EnvelopeScan {

    private static final int BOM = 0xFEFF;

    private final Path file;
    private final InputStream in;
    private final MessageBounds bounds = new MessageBounds();

    EnvelopeScan(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    Interchange scan() throws IOException, EdiRefused {
        long skipped = skipMark();
        Separators separators = separators();
        SegmentScanner scanner = new SegmentScanner(in, separators, skipped + in(separators), 1);
        InterchangeHeader header = header(scanner, separators);
        while (true) {
            switch (scanner.next()) {
                case SEGMENT -> {
                    if (scanner.tag().equals("UNZ")) {
                        bounds.end(scanner);
                        checkEnd(scanner, separators, header);
                        return new Interchange(file, separators, header, bounds.messages());
                    }
                    bounds.take(scanner);
                }
                case HALF_A_SEGMENT ->
                    throw Refusal.of("TRUNCATED", "The interchange ends within a segment.", place(scanner))
                            .asException();
                case END ->
                    throw Refusal.of(
                                    "TRUNCATED",
                                    "The interchange ends without UNZ, so a part of it may be missing.",
                                    Position.envelope("UNZ", scanner.end(), scanner.line()))
                            .asException();
            }
        }
    }

    private long skipMark() throws IOException {
        in.mark(3);
        byte[] mark = in.readNBytes(3);
        boolean found = mark.length == 3 && new String(mark, StandardCharsets.UTF_8).codePointAt(0) == BOM;
        if (!found) {
            in.reset();
        }
        return found ? 3 : 0;
    }

    /** Reads UNA if there is one; the usual separators are the very same object where there is none. */
    private Separators separators() throws IOException, EdiRefused {
        in.mark(Separators.LENGTH);
        String una = new String(in.readNBytes(Separators.LENGTH), StandardCharsets.ISO_8859_1);
        if (!una.startsWith("UNA") || una.length() < Separators.LENGTH) {
            in.reset();
            return Separators.USUAL;
        }
        Separators separators = Separators.of(una);
        if (!separators.isUsable()) {
            throw Refusal.of(
                            "SEPARATORS",
                            "UNA must name separators that are different printable marks.",
                            Position.envelope("UNA", 0, 1))
                    .asException();
        }
        return separators;
    }

    private static int in(Separators separators) {
        return separators == Separators.USUAL ? 0 : Separators.LENGTH;
    }

    private static InterchangeHeader header(SegmentScanner scanner, Separators separators)
            throws IOException, EdiRefused {
        SegmentScanner.Found found = scanner.next();
        if (found == SegmentScanner.Found.END) {
            throw Refusal.of("EMPTY", "There is nothing in it.", Position.envelope("", 0, 1))
                    .asException();
        }
        if (!scanner.tag().equals("UNB")) {
            throw Refusal.of(
                            "NOT_AN_INTERCHANGE",
                            "An EDIFACT interchange begins with UNA or UNB.",
                            Position.envelope("", scanner.start(), scanner.line()))
                    .asException();
        }
        if (found == SegmentScanner.Found.HALF_A_SEGMENT || scanner.isTooLong()) {
            throw Refusal.of("TRUNCATED", "UNB has no end.", place(scanner)).asException();
        }
        return InterchangeHeader.of(parsed(scanner, separators));
    }

    private static Segment parsed(SegmentScanner scanner, Separators separators) throws EdiRefused {
        List<Segment> found = new ArrayList<>();
        Position place = place(scanner);
        String text = new String(scanner.content(), StandardCharsets.ISO_8859_1);
        int version = text.length() > 9 && text.charAt(9) == '4' ? 4 : 3;
        new SegmentReader(separators, Repertoire.UNOC, version)
                .readEnvelope(scanner.content(), new SegmentCollector(1, 1, number -> place, found::add));
        return found.getFirst();
    }

    private void checkEnd(SegmentScanner scanner, Separators separators, InterchangeHeader header)
            throws IOException, EdiRefused {
        Position place = place(scanner);
        String[] elements = new String(scanner.content(), StandardCharsets.ISO_8859_1)
                .replace(Character.toString(separators.terminator()), "")
                .split(java.util.regex.Pattern.quote(Character.toString(separators.element())), -1);
        if (elements.length < 3 || !elements[1].strip().equals(Integer.toString(bounds.counted()))) {
            throw Refusal.of(
                            "MESSAGE_COUNT",
                            "UNZ does not count the " + bounds.counted() + " messages or groups there are.",
                            place.at(1, 0))
                    .asException();
        }
        if (!unreleased(elements[2], separators).equals(header.controlReference())) {
            throw Refusal.of("REFERENCE", "UNZ does not repeat the control reference of UNB.", place.at(2, 0))
                    .asException();
        }
        if (bounds.messages().isEmpty()) {
            throw Refusal.of("NO_MESSAGES", "The interchange carries no message.", place)
                    .asException();
        }
        if (scanner.next() != SegmentScanner.Found.END) {
            throw Refusal.of("TRAILING_BYTES", "Something follows UNZ; send one interchange at a time.", place(scanner))
                    .asException();
        }
    }

    private static String unreleased(String text, Separators separators) {
        return Optional.of(text.strip())
                .map(stripped -> stripped.replaceAll(
                        java.util.regex.Pattern.quote(Character.toString(separators.release())) + "(.)", "$1"))
                .orElseThrow();
    }

    private static Position place(SegmentScanner scanner) {
        return Position.envelope(scanner.tag(), scanner.start(), scanner.line());
    }
}

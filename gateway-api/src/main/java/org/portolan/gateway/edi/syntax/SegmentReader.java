package org.portolan.gateway.edi.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.records.reason.ReasonCode;

/** Takes a segment apart by the separators of its interchange, and its bytes into characters of its repertoire. */
final class SegmentReader {

    private final Separators separators;
    private final Repertoire repertoire;

    SegmentReader(Separators separators, Repertoire repertoire) {
        this.separators = separators;
        this.repertoire = repertoire;
    }

    /** Reads a segment from the first letter of its tag to its terminator. */
    Segment read(byte[] content, Position position) throws EdiRefused {
        Parts parts = new Parts(position);
        boolean released = false;
        for (byte character : content) {
            if (released) {
                released = false;
                parts.add(character);
            } else if (separators.releases(character)) {
                released = true;
            } else if (character == separators.terminator()) {
                break;
            } else if (character == separators.element()) {
                parts.endElement();
            } else if (character == separators.component()) {
                parts.endComponent();
            } else if (separators.repeats(character) && !isService(position)) {
                parts.endOccurrence();
            } else {
                parts.add(character);
            }
        }
        parts.endElement();
        return parts.segment();
    }

    /** In segments of the envelope nothing is ever repeated, so that a mark within a reference is a part of it. */
    private static boolean isService(Position position) {
        return position.tag().startsWith("UN");
    }

    /** The elements that have ended, and the one that is being read. */
    private final class Parts {

        private final Position position;
        private final List<List<String>> elements = new ArrayList<>();
        private final Map<Integer, List<List<String>>> further = new TreeMap<>();
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private List<String> components = new ArrayList<>();
        private boolean first = true;

        Parts(Position position) {
            this.position = position;
        }

        /** Some senders break lines within a segment, at a fixed width; the break is no part of what they say. */
        void add(byte character) {
            if (character != '\r' && character != '\n') {
                text.write(character);
            }
        }

        void endComponent() throws EdiRefused {
            components.add(decoded());
            text.reset();
        }

        void endOccurrence() throws EdiRefused {
            endComponent();
            keep();
            first = false;
        }

        void endElement() throws EdiRefused {
            endComponent();
            keep();
            first = true;
        }

        Segment segment() {
            return new Segment(position.tag(), position, elements.subList(1, elements.size()), further);
        }

        private void keep() {
            if (first) {
                elements.add(List.copyOf(components));
            } else if (components.stream().anyMatch(component -> !component.isBlank())) {
                further.computeIfAbsent(elements.size() - 1, none -> new ArrayList<>())
                        .add(List.copyOf(components));
            }
            components = new ArrayList<>();
        }

        private String decoded() throws EdiRefused {
            try {
                return repertoire
                        .charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(text.toByteArray()))
                        .toString();
            } catch (CharacterCodingException foreign) {
                int element = first ? elements.size() : elements.size() - 1;
                throw Refusal.of(
                                ReasonCode.CHARACTER_SET,
                                "The segment holds bytes that are no characters of " + repertoire + ".",
                                position.at(element, components.size() + 1))
                        .asException();
            }
        }
    }
}

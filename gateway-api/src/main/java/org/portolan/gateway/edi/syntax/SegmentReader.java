package org.portolan.gateway.edi.syntax;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads segments with the EDI library; the only class that knows it, and where its exceptions end. */
final class SegmentReader {

    private static final Map<Integer, Schema> CONTROL = new ConcurrentHashMap<>();

    private final Separators separators;
    private final Repertoire repertoire;
    private final int syntaxVersion;

    SegmentReader(Separators separators, Repertoire repertoire, int syntaxVersion) {
        this.separators = separators;
        this.repertoire = repertoire;
        this.syntaxVersion = syntaxVersion;
    }

    /** Reads the segments of one message; it stands in an envelope of its own, so that no other message can spoil it. */
    void readMessage(byte[] message, SegmentCollector collector) throws EdiRefused {
        read(List.of(advice(), header(), message, trailer()), collector);
    }

    /** Reads UNB. */
    void readEnvelope(byte[] header, SegmentCollector collector) throws EdiRefused {
        read(List.of(advice(), header, trailer()), collector);
    }

    private void read(List<byte[]> parts, SegmentCollector collector) throws EdiRefused {
        try (InputStream in = new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()))) {
            EDIStreamReader reader =
                    factory().createEDIStreamReader(in, repertoire.charset().name(), schema(syntaxVersion));
            while (reader.hasNext()) {
                take(next(reader, collector), reader, collector);
            }
        } catch (EDIStreamException unreadable) {
            throw (unreadable.getCause() instanceof CharacterCodingException
                            ? collector.wrongCharacter(repertoire)
                            : collector.unreadable())
                    .asException();
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory could not be read", impossible);
        }
    }

    /** Whatever the library stumbles over in a message is that message's fault, not the interchange's. */
    private static EDIStreamEvent next(EDIStreamReader reader, SegmentCollector collector)
            throws EDIStreamException, EdiRefused {
        try {
            return reader.next();
        } catch (RuntimeException stumbled) {
            throw collector.unreadable().asException();
        }
    }

    private static void take(EDIStreamEvent event, EDIStreamReader reader, SegmentCollector collector)
            throws EdiRefused {
        switch (event) {
            case START_SEGMENT -> collector.begin(reader.getText());
            case ELEMENT_DATA -> {
                if (reader.getLocation().getElementOccurrence() <= 1) {
                    collector.add(reader.getLocation(), reader.getText());
                }
            }
            case END_SEGMENT -> collector.end();
            case SEGMENT_ERROR, ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR ->
                collector.fault(reader.getErrorType(), reader.getLocation());
            default -> {}
        }
    }

    private static EDIInputFactory factory() {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        factory.setProperty(EDIInputFactory.EDI_NEST_HIERARCHICAL_LOOPS, false);
        return factory;
    }

    private static Schema schema(int version) {
        return CONTROL.computeIfAbsent(version >= 4 ? 4 : 3, number -> {
            try {
                return SchemaFactory.newFactory()
                        .getControlSchema("EDIFACT", new String[] {"UNOA", Integer.toString(number)});
            } catch (EDISchemaException missing) {
                throw new IllegalStateException("The library brings no schema of EDIFACT's service segments", missing);
            }
        });
    }

    /** Where UNA leaves the place of the repetition separator blank, version 4 still has one. */
    private byte[] advice() {
        byte[] advice = bytes(separators.text());
        if (syntaxVersion >= 4 && separators.repetition() == ' ') {
            advice[Separators.LENGTH - 2] = '*';
        }
        return advice;
    }

    private byte[] header() {
        String date = syntaxVersion >= 4 ? "20000101" : "000101";
        return bytes(marked("UNB+" + repertoire + ":" + syntaxVersion + "+A+B+" + date + ":0000+1'"));
    }

    private byte[] trailer() {
        return bytes(marked("UNZ+1+1'"));
    }

    private String marked(String usual) {
        StringBuilder text = new StringBuilder();
        usual.chars()
                .map(character -> switch (character) {
                    case '+' -> separators.element();
                    case ':' -> separators.component();
                    case '\'' -> separators.terminator();
                    default -> character;
                })
                .forEach(character -> text.append((char) character));
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

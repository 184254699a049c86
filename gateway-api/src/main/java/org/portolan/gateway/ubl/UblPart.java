package org.portolan.gateway.ubl;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An element that is to be written: with a text, or with parts in the order in which UBL wants them.
 *
 * @param name with the prefix that UBL uses, {@code cbc} for texts and {@code cac} for what has parts
 */
public record UblPart(String name, Map<String, String> attributes, String text, List<UblPart> parts) {
    public static final String DOCUMENT = "urn:oasis:names:specification:ubl:schema:xsd:CertificateOfOrigin-2";
    public static final String BASIC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    public static final String AGGREGATE = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";

    public UblPart {
        attributes = new TreeMap<>(attributes);
        parts = List.copyOf(parts);
    }

    public static UblPart text(String name, Object text) {
        return new UblPart("cbc:" + name, Map.of(), text.toString(), List.of());
    }

    /** A text with what its code or its unit is taken from. */
    public static UblPart text(String name, Object text, Map<String, String> attributes) {
        return new UblPart("cbc:" + name, attributes, text.toString(), List.of());
    }

    /** An element of those parts that are there. */
    public static UblPart of(String name, List<Stream<UblPart>> parts) {
        return new UblPart(
                "cac:" + name,
                Map.of(),
                "",
                parts.stream().flatMap(part -> part).toList());
    }

    public static UblPart of(String name, UblPart only) {
        return of(name, List.of(Stream.of(only)));
    }

    public static <V> Stream<UblPart> optional(Optional<V> value, Function<V, UblPart> part) {
        return value.map(part).stream();
    }

    /** An element only where it has a part; UBL knows no empty ones. */
    public static Stream<UblPart> unlessEmpty(UblPart part) {
        return part.parts().isEmpty() ? Stream.empty() : Stream.of(part);
    }

    /** The document of this element, in UTF-8. */
    public byte[] document() {
        try {
            var bytes = new ByteArrayOutputStream();
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("CertificateOfOrigin");
            writer.writeDefaultNamespace(DOCUMENT);
            writer.writeNamespace("cac", AGGREGATE);
            writer.writeNamespace("cbc", BASIC);
            for (UblPart part : parts) {
                part.write(writer);
            }
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("A document in memory cannot be written", broken);
        }
    }

    private void write(XMLStreamWriter writer) throws XMLStreamException {
        String prefix = name.substring(0, 3);
        writer.writeStartElement(prefix, name.substring(4), prefix.equals("cbc") ? BASIC : AGGREGATE);
        for (var attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        writer.writeCharacters(text);
        for (UblPart part : parts) {
            part.write(writer);
        }
        writer.writeEndElement();
    }
}

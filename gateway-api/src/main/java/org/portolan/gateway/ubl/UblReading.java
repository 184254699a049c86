package org.portolan.gateway.ubl;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Utf16;

/**
 * Reads a document in UTF-8 without a document type, without entities of its own and with bounds: 32 levels, 50,000
 * elements. The size is bounded by who reads the body.
 */
public final class UblReading {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DEEPEST = 32;
    private static final int MOST = 50_000;
    private static final Set<String> UTF_8 = Set.of("UTF-8", "US-ASCII");

    private final Deque<ReadPart> open = new ArrayDeque<>();
    private int count;

    private UblReading() {}

    /** The root, which is a UBL CertificateOfOrigin. */
    public static ReadPart of(byte[] body) {
        if (Utf16.begins(body)) {
            throw malformed("must be in UTF-8, and is written in " + Utf16.name(body));
        }
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return new UblReading().read(factory.createXMLStreamReader(new StringReader(marked)));
        } catch (CharacterCodingException undecodable) {
            throw malformed("must be in UTF-8, and is not");
        } catch (XMLStreamException broken) {
            throw malformed("must be well-formed XML in UTF-8; it ends or breaks at line "
                    + broken.getLocation().getLineNumber());
        }
    }

    private ReadPart read(XMLStreamReader xml) throws XMLStreamException {
        requireUtf8(xml.getCharacterEncodingScheme());
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            refuseDocumentType(xml.next());
        }
        requireRoot(xml);
        var root = ReadPart.document("CertificateOfOrigin");
        open.push(root);
        while (xml.hasNext()) {
            take(xml, xml.next());
        }
        return root;
    }

    private void take(XMLStreamReader xml, int event) {
        refuseDocumentType(event);
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.element().append(xml.getText());
                }
            }
            default -> {
                // Comments and instructions say nothing about a certificate.
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        count++;
        if (count > MOST || open.size() >= DEEPEST) {
            throw malformed("must have at most " + MOST + " elements, " + DEEPEST + " within each other");
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        boolean known = UblPart.BASIC.equals(xml.getNamespaceURI()) || UblPart.AGGREGATE.equals(xml.getNamespaceURI());
        // What is of another namespace is nothing of UBL's, whatever it is called.
        open.push(open.element().begin(known ? xml.getLocalName() : "other:" + xml.getLocalName(), attributes));
    }

    private static void requireRoot(XMLStreamReader xml) {
        if (!"CertificateOfOrigin".equals(xml.getLocalName()) || !UblPart.DOCUMENT.equals(xml.getNamespaceURI())) {
            throw Problem.of(
                            ReasonCode.WRONG_TYPE,
                            "The body must be a CertificateOfOrigin of the namespace " + UblPart.DOCUMENT + ".")
                    .at("body")
                    .exception();
        }
    }

    private static void requireUtf8(@Nullable String encoding) {
        if (encoding != null && !UTF_8.contains(encoding.toUpperCase(Locale.ROOT))) {
            throw malformed("must be in UTF-8, and says that it is in another encoding");
        }
    }

    private static void refuseDocumentType(int event) {
        if (event == XMLStreamConstants.DTD
                || event == XMLStreamConstants.ENTITY_REFERENCE
                || event == XMLStreamConstants.ENTITY_DECLARATION) {
            throw malformed("must have no document type and no entities of its own");
        }
    }

    private static RuntimeException malformed(String rule) {
        return Problem.of(ProblemKind.MALFORMED_BODY, "The body " + rule + ".")
                .at("body")
                .exception();
    }
}

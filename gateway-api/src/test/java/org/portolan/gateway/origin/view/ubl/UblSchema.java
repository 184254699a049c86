package org.portolan.gateway.origin.view.ubl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** The published schema of a version of UBL's CertificateOfOrigin. */
final class UblSchema {
    private final String version;
    private final Schema schema;

    private UblSchema(String version) throws ReflectiveOperationException, SAXException {
        this.version = version;
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        var documents = (DOMImplementationLS) implementation();
        factory.setResourceResolver(new LSResourceResolver() {
            @Override
            public @Nullable LSInput resolveResource(
                    String type,
                    String namespace,
                    @Nullable String id,
                    @Nullable String system,
                    @Nullable String base) {
                return system == null ? null : input(documents, system);
            }
        });
        this.schema = factory.newSchema(Stream.concat(
                        Stream.of(
                                        "schemas/CCTS_CCT_SchemaModule.xsd",
                                        "schemas/xmldsig-core-schema.xsd",
                                        "schemas/XAdES01903v132-201601.xsd",
                                        "schemas/XAdES01903v141-201601.xsd")
                                .map(UblSchema::source),
                        Stream.of(source(place("maindoc/UBL-CertificateOfOrigin-" + version + ".xsd"))))
                .toArray(Source[]::new));
    }

    static UblSchema of(String version) throws ReflectiveOperationException, SAXException {
        return new UblSchema(version);
    }

    /** Throws unless the document is valid. */
    void validate(byte[] document) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    private static DOMImplementation implementation() throws ReflectiveOperationException {
        return DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    }

    private LSInput input(DOMImplementationLS documents, String system) {
        String file = system.substring(system.lastIndexOf('/') + 1);
        LSInput input = documents.createLSInput();
        input.setSystemId(file);
        List<String> places = List.of(place("common/" + file), place("maindoc/" + file), "schemas/" + file);
        places.stream()
                .filter(place -> UblSchema.class.getClassLoader().getResource(place) != null)
                .findFirst()
                .ifPresentOrElse(
                        place -> input.setByteStream(
                                UblSchema.class.getClassLoader().getResourceAsStream(place)),
                        // The document types that some schemas name declare nothing that is used.
                        () -> input.setCharacterStream(new StringReader("")));
        return input;
    }

    private String place(String file) {
        return "external/schemas/ubl" + version.replace(".", "") + "/" + file;
    }

    private static Source source(String place) {
        InputStream in = Objects.requireNonNull(UblSchema.class.getClassLoader().getResourceAsStream(place), place);
        return new StreamSource(in, place);
    }
}

package org.portolan.gateway.dcsa;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema of a published specification. Where the specification leaves other members open, the schema is made stricter:
 * a member that it does not name is wrong as well.
 */
public final class PublishedSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> DOMAINS = Map.of(
            "EVENT_DOMAIN", "event_domain_v1.0.3.yaml",
            "DCSA_DOMAIN", "dcsa_domain_v1.0.3.yaml",
            "DOCUMENTATION_DOMAIN", "documentation_domain_v1.0.4.yaml",
            "LOCATION_DOMAIN", "dcsa_location_v1.0.3.yaml",
            "ERROR_DOMAIN", "error_domain_v1.0.0.yaml");

    private final Schema schema;

    private PublishedSchema(JsonNode document, Dialect dialect) {
        this.schema = SchemaRegistry.withDefaultDialect(dialect).getSchema(document);
    }

    /** A schema of the components of DCSA Track & Trace 3.0.0. */
    public static PublishedSchema ofVersion3(String component) {
        ObjectNode components = (ObjectNode) YamlDocument.resource("/standards/dcsa-track-and-trace-3.0.0.yaml")
                .get("components");
        components.get("schemas").forEach(schema -> close((ObjectNode) schema));
        return new PublishedSchema(
                reference(Map.of("components", components), "#/components/schemas/" + component),
                Dialects.getOpenApi30());
    }

    /** What 2.2.0 demands of an answer, in our own words: {@code events}, {@code event} or {@code error}. */
    public static PublishedSchema ofVersion2(String what) {
        ObjectNode ours = (ObjectNode) YamlDocument.resource("/standards/version-2-answers.yaml");
        return new PublishedSchema(reference(Map.of("answers", ours), "#/answers/" + what), Dialects.getDraft202012());
    }

    /**
     * What DCSA published of the domains of 2.2.0. Version 1.0.4 of the event domain, which 2.2.0 names, is in no public
     * repository: this is 1.0.3 with the changes that DCSA's list of changes names, and with the types of document
     * references without their explanations, as DCSA put it right in 2.3.0. Skipped where the files are not.
     */
    public static PublishedSchema ofPublishedVersion2(String what) {
        ObjectNode domains = JSON.createObjectNode();
        DOMAINS.forEach((name, file) -> {
            JsonNode domain = YamlDocument.file(published(file));
            domains.set(name, resolved(domain, name));
        });
        ObjectNode event = (ObjectNode) domains.at("/EVENT_DOMAIN/components/schemas");
        List.of("PICK", "DROP", "INSP", "RSEA", "RMVD")
                .forEach(((ArrayNode) event.at("/equipmentEventTypeCode/enum"))::add);
        List.of("REQS", "CMPL", "HOLD", "RELS").forEach(((ArrayNode) event.at("/shipmentEventTypeCode/enum"))::add);
        ArrayNode types = (ArrayNode) event.at("/documentReferences/items/properties/documentReferenceType/enum");
        types.removeAll().add("BKG").add("TRD");
        ObjectNode answers = domains.putObject("answers");
        var any = answers.putObject("event").putArray("oneOf");
        for (String kind : List.of("transportEvent", "shipmentEvent", "equipmentEvent")) {
            any.addObject().put("$ref", "#/EVENT_DOMAIN/components/schemas/" + kind);
        }
        answers.putObject("events").put("type", "array").putObject("items").put("$ref", "#/answers/event");
        answers.putObject("error").put("$ref", "#/ERROR_DOMAIN/components/schemas/error");
        domains.putArray("allOf").addObject().put("$ref", "#/answers/" + what);
        return new PublishedSchema(domains, Dialects.getOpenApi30());
    }

    /** GS1's schema of EPCIS 2.0; skipped where the file is not. */
    public static PublishedSchema ofEpcis() {
        try {
            return new PublishedSchema(
                    JSON.readTree(Files.readAllBytes(published("EPCIS-JSON-Schema.json"))), Dialects.getDraft7());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is wrong with a document; empty when nothing is. */
    public List<String> faults(String document) {
        return schema
                .validate(
                        JSON.readTree(document),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static ObjectNode reference(Map<String, JsonNode> parts, String pointer) {
        ObjectNode document = JSON.createObjectNode();
        document.putArray("allOf").addObject().put("$ref", pointer);
        parts.forEach(document::set);
        return document;
    }

    private static void close(ObjectNode schema) {
        if (schema.has("properties")) {
            schema.put("additionalProperties", false);
        }
    }

    /** References between domains become references within one document. */
    private static JsonNode resolved(JsonNode domain, String name) {
        String text = JSON.writeValueAsString(domain)
                .replaceAll("https://api\\.swaggerhub\\.com/domains/dcsaorg/([A-Z_]+)/[0-9.]+#/", "#/$1/")
                .replace("\"#/components/", "\"#/" + name + "/components/");
        return JSON.readTree(text);
    }

    private static Path published(String file) {
        String folder = System.getProperty("portolan.standards", "");
        Path path = Path.of(folder.isEmpty() ? "." : folder, file);
        Assumptions.assumeTrue(!folder.isEmpty() && Files.exists(path), file + " is not in -Dportolan.standards");
        return path;
    }
}

package org.portolan.gateway.dcsa;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A schema of a published specification, made stricter: a member that it does not name is wrong as well. */
public final class PublishedSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Schema schema;

    private PublishedSchema(JsonNode document, Dialect dialect) {
        this.schema = SchemaRegistry.withDefaultDialect(dialect).getSchema(document);
    }

    /** A schema of the components of DCSA Track & Trace 3.0.0. */
    public static PublishedSchema ofVersion3(String component) {
        ObjectNode components =
                (ObjectNode) yaml("/standards/dcsa-track-and-trace-3.0.0.yaml").get("components");
        components.get("schemas").forEach(schema -> close((ObjectNode) schema));
        ObjectNode document = JSON.createObjectNode();
        document.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + component);
        document.set("components", components);
        return new PublishedSchema(document, Dialects.getOpenApi30());
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

    private static void close(ObjectNode schema) {
        if (schema.has("properties")) {
            schema.put("additionalProperties", false);
        }
    }

    static JsonNode yaml(String resource) {
        try (InputStream in = PublishedSchema.class.getResourceAsStream(resource)) {
            return yaml(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JsonNode yaml(InputStream in) {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        return JSON.valueToTree(
                new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new WithoutTimes())
                        .<Object>load(in));
    }

    /** Examples that look like times stay texts. */
    private static final class WithoutTimes extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
        }
    }
}

package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Describes members that mean the same wherever they stand, in words that are written down once. */
final class MemberDescriptions implements OpenApiCustomizer {
    private final Properties words;

    MemberDescriptions() {
        try {
            words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("openapi/members.properties"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents();
        components.getSchemas().forEach(this::describe);
        components.getResponses().values().forEach(this::describe);
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    operation.getResponses().values().forEach(this::describe);
                    Optional.ofNullable(operation.getRequestBody())
                            .map(body -> body.getContent())
                            .ifPresent(content -> content.values().forEach(type -> describe("", type.getSchema())));
                });
    }

    private void describe(ApiResponse response) {
        if (response.getContent() != null) {
            response.getContent().values().forEach(type -> describe("", type.getSchema()));
        }
    }

    private void describe(String name, Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((member, property) -> {
                if (property.get$ref() == null && property.getDescription() == null) {
                    word(name, member).ifPresent(property::setDescription);
                }
                describe(name, property);
            });
        }
        describe(name, schema.getItems());
        parts(schema).forEach(part -> describe(name, part));
    }

    private Optional<String> word(String schema, String member) {
        return Stream.of(schema + "." + member, member)
                .map(words::getProperty)
                .filter(word -> word != null)
                .findFirst();
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema> parts(Schema<?> schema) {
        return Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .toList();
    }
}

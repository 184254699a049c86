package org.portolan.gateway.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;

/** The records' own forms. They are written by hand: the strict readers of the records are no beans to be looked at. */
final class RecordSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        try (InputStream file = new ClassPathResource("openapi/records.json").getInputStream()) {
            Json31.mapper()
                    .readValue(file, Components.class)
                    .getSchemas()
                    .forEach(description.getComponents()::addSchemas);
            description.getComponents().getSchemas().values().forEach(RecordSchemas::referOnly);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Beside a reference the type of the Java component would contradict what is referred to. */
    private static void referOnly(Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        for (Schema<?> property : schema.getProperties().values()) {
            if (property.get$ref() != null) {
                property.setType(null);
                property.setTypes(null);
            }
        }
    }
}

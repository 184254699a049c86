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
        var components = description.getComponents();
        read().getSchemas().forEach(components::addSchemas);
        components.addSchemas("Movement", reported(read().getSchemas().get("RecordedMovement")));
        components.getSchemas().values().forEach(RecordSchemas::referOnly);
    }

    private static Components read() {
        try (InputStream file = new ClassPathResource("openapi/records.json").getInputStream()) {
            return Json31.mapper().readValue(file, Components.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What is reported is what is recorded but for the writer, who is known by the certificate. */
    private static Schema<?> reported(Schema<?> recorded) {
        recorded.getProperties().remove("writer");
        recorded.setRequired(recorded.getRequired().stream()
                .filter(name -> !name.equals("writer"))
                .toList());
        return recorded.description("An event as a member reports it.");
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

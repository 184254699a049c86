package org.portolan.gateway.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.portolan.gateway.reading.ShapeSchema;
import org.portolan.records.RecordKinds;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;

/** The records' own forms: those of all kinds come from their shapes, the movement's are written by hand. */
final class RecordSchemas implements OpenApiCustomizer {
    private static final Set<String> OF_CONTAINERS = Set.of(
            "containerNumber",
            "direction",
            "emptyIndicator",
            "isoSizeType",
            "sealNumbers",
            "dangerousFlag",
            "unNumber",
            "imdgClass",
            "furtherDangerousGoods",
            "reeferFlag",
            "capture",
            "reading");

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents();
        read().getSchemas().forEach(components::addSchemas);
        RecordKinds.ALL.stream()
                .flatMap(kind -> kind.shapes().stream())
                .forEach(shape ->
                        shape.definitions().forEach((name, json) -> components.addSchemas(name, ShapeSchema.of(json))));
        components.addSchemas("Movement", reported(recorded()));
        components.addSchemas("SharedMovement", shared(recorded()));
        components.getSchemas().values().forEach(RecordSchemas::referOnly);
    }

    /** Read anew each time, for those who change it. */
    private static Schema<?> recorded() {
        return Objects.requireNonNull(read().getSchemas().get("RecordedMovement"));
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

    /** An event that names no container says nothing of one either, and may have no place. */
    private static Schema<?> shared(Schema<?> recorded) {
        recorded.getProperties().keySet().removeAll(OF_CONTAINERS);
        recorded.setRequired(recorded.getRequired().stream()
                .filter(name -> !OF_CONTAINERS.contains(name) && !name.equals("location"))
                .toList());
        return recorded.description(
                "An event of a transport document, a booking or a vessel's call that names no container, as it stands on"
                        + " the ledger.");
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

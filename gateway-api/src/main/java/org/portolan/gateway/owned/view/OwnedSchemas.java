package org.portolan.gateway.owned.view;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portolan.gateway.owned.view.RecordShown.RecordPage;
import org.portolan.gateway.reading.ShapeSchema;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Saying;
import org.portolan.records.shape.Shape;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says in the description of each kind of record what an answer about one looks like; its shapes are defined already. */
@Component
final class OwnedSchemas implements OpenApiCustomizer {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SAYING = "OwnedRecordSaying";

    private final ObjectProvider<OwnedView<?, ?>> views;

    OwnedSchemas(ObjectProvider<OwnedView<?, ?>> views) {
        this.views = views;
    }

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents();
        views.orderedStream().forEach(view -> {
            define(components, view);
            var list = Objects.requireNonNull(description.getPaths().get(view.address()), view.address())
                    .getGet();
            list.getResponses().addApiResponse("403", new ApiResponse().$ref("#/components/responses/Refused403"));
            description.getPaths().forEach((path, item) -> {
                if (item.getGet() != null && path.startsWith(view.address())) {
                    item.getGet()
                            .getResponses()
                            .values()
                            .forEach(response -> Optional.ofNullable(response.getContent())
                                    .ifPresent(content -> content.values().forEach(type -> refer(type, view))));
                }
            });
        });
        List.of(RecordShown.SCHEMA, RecordPage.SCHEMA, SAYING).forEach(components.getSchemas()::remove);
    }

    private static void define(Components components, OwnedView<?, ?> view) {
        var kind = view.kind();
        var sayings = kind.sayings();
        var record = copy(components, RecordShown.SCHEMA);
        put(record, "record", kind.shape());
        put(record, "confidential", kind.sealing().shape());
        if (sayings.isEmpty()) {
            record.getProperties().remove("said");
            record.getRequired().remove("said");
        } else {
            property(record, "said").getItems().set$ref(SCHEMAS + view.name() + "Saying");
            components.addSchemas(view.name() + "Saying", saying(components, sayings));
        }
        components.addSchemas(view.name() + "Shown", record.description(view.name() + " with all that may be read."));
        var page = copy(components, RecordPage.SCHEMA);
        property(page, "records").getItems().set$ref(SCHEMAS + view.name() + "Shown");
        components.addSchemas(view.name() + "Page", page);
    }

    /** Of several kinds of words the form is that of any; of one kind it is told. */
    private static Schema<?> saying(Components components, List<SaidKind<?>> kinds) {
        var schema = copy(components, SAYING);
        if (kinds.size() == 1) {
            Saying<?, ?> saying = kinds.getFirst().saying().orElseThrow();
            put(schema, "statement", saying.shape());
            saying.sealed()
                    .ifPresentOrElse(
                            part -> put(schema, "confidential", part.shape()),
                            () -> schema.getProperties().remove("confidential"));
        }
        return schema;
    }

    /** In a schema of its own: where answers have the same type, one object stands at the addresses of all kinds. */
    private static void refer(MediaType type, OwnedView<?, ?> view) {
        var schema = type.getSchema();
        if (schema == null || schema.get$ref() == null) {
            return;
        }
        if (schema.get$ref().equals(SCHEMAS + RecordShown.SCHEMA)) {
            type.setSchema(new Schema<Object>().$ref(SCHEMAS + view.name() + "Shown"));
        } else if (schema.get$ref().equals(SCHEMAS + RecordPage.SCHEMA)) {
            type.setSchema(new Schema<Object>().$ref(SCHEMAS + view.name() + "Page"));
        }
    }

    private static void put(Schema<?> schema, String member, Shape<?> shape) {
        schema.getProperties().put(member, ShapeSchema.of(shape.schema()));
    }

    private static Schema<?> property(Schema<?> schema, String member) {
        return (Schema<?>) Objects.requireNonNull(schema.getProperties().get(member), member);
    }

    private static Schema<?> copy(Components components, String name) {
        return Json31.mapper().convertValue(components.getSchemas().get(name), Schema.class);
    }
}

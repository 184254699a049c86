package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Every call may be answered with a problem of RFC 9457. */
final class ProblemResponses implements OpenApiCustomizer {
    private static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addSchemas(NAME, problem());
        description.getPaths().values().forEach(path -> path.readOperations()
                .forEach(operation -> operation
                        .getResponses()
                        .addApiResponse(
                                "default",
                                new ApiResponse()
                                        .description("A problem; its code says which, and whether anything was written.")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref("#/components/schemas/" + NAME)))))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("A problem by RFC 9457.")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("code", new StringSchema().description("Stable; the reason of the rule that refused."))
                .addProperty("field", new StringSchema().description("The path of what is at fault."))
                .addProperty("written", new StringSchema()._enum(List.of("yes", "no", "unknown")))
                .addProperty("retrySafe", new BooleanSchema())
                .addProperty("retryAfterSeconds", new IntegerSchema())
                .addProperty("traceId", new StringSchema())
                .required(List.of("type", "title", "status", "detail", "code", "written", "retrySafe"));
    }
}

package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
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
        description
                .getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> operation
                                .getResponses()
                                .addApiResponse(
                                        "default",
                                        new ApiResponse()
                                                .description(
                                                        "A problem; its code says which, and whether anything was written.")
                                                .content(new Content()
                                                        .addMediaType(
                                                                "application/problem+json",
                                                                new MediaType()
                                                                        .schema(new Schema<>()
                                                                                .$ref("#/components/schemas/"
                                                                                        + NAME)))))));
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema();
        problem.setDescription("A problem by RFC 9457.");
        problem.addProperty("type", new StringSchema().format("uri-reference"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema().format("uri-reference"));
        problem.addProperty("code", new StringSchema());
        problem.addProperty("field", new StringSchema());
        problem.addProperty("written", new StringSchema()._enum(List.of("yes", "no", "unknown")));
        problem.addProperty("retrySafe", new BooleanSchema());
        problem.addProperty("retryAfterSeconds", new IntegerSchema());
        problem.addProperty("traceId", new StringSchema());
        problem.setRequired(List.of("type", "title", "status", "detail", "code", "written", "retrySafe"));
        return problem;
    }
}

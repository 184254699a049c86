package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Every question to our own interface may be answered with a problem of RFC 9457. */
final class ProblemResponses implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .map(path -> path.getValue().getGet())
                .filter(Objects::nonNull)
                .forEach(ProblemResponses::describe);
    }

    private static void describe(Operation read) {
        var problem = new Schema<Object>();
        problem.set$ref("#/components/schemas/Problem");
        read.getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description(
                                        "A problem. What the caller may not know of is answered with 404 in the same"
                                                + " bytes as what does not exist.")
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }
}

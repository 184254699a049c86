package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Every answer tells its caller how much more it may ask. */
final class RateHeaders implements OpenApiCustomizer {
    private static final Map<String, String> WORDS = Map.of(
            "RateLimit-Policy", "How many requests may come at once (q), and in how many seconds (w).",
            "RateLimit", "How many requests are left (r), and in how many seconds all are again (t).");

    @Override
    public void customise(OpenAPI description) {
        WORDS.forEach((name, words) -> description
                .getComponents()
                .addHeaders(name, new Header().description(words).schema(new StringSchema())));
        var inline = description.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream());
        Stream.concat(inline, description.getComponents().getResponses().values().stream())
                .filter(response -> response.get$ref() == null)
                .forEach(RateHeaders::describe);
    }

    private static void describe(ApiResponse response) {
        for (String name : List.of("RateLimit", "RateLimit-Policy")) {
            response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
        }
    }
}

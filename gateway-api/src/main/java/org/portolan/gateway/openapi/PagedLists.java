package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes pages in the same words wherever our own interface lists something. */
final class PagedLists implements OpenApiCustomizer {
    private static final Map<String, String> WORDS = Map.of(
            "limit", "The most entries of a page.",
            "cursor", "The member `next` of the page before, as it was given; without it the first page is answered.");

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.readOperations().forEach(PagedLists::describe);
            }
        });
    }

    private static void describe(Operation operation) {
        Optional.ofNullable(operation.getParameters())
                .ifPresent(parameters -> parameters.forEach(PagedLists::describe));
    }

    private static void describe(Parameter parameter) {
        Optional.ofNullable(parameter.getName()).map(WORDS::get).ifPresent(parameter::setDescription);
    }
}

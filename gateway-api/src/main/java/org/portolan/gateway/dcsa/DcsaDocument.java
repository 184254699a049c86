package org.portolan.gateway.dcsa;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Says in the served OpenAPI document what is taken and answered at the DCSA addresses, whose forms are built as trees. It
 * comes last: errors have forms of their own here.
 */
@Component
final class DcsaDocument implements OpenApiCustomizer, Ordered {
    private static final String RESOURCE = "/openapi/dcsa.yaml";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customise(OpenAPI served) {
        OpenAPI written = read();
        Components components = served.getComponents();
        // Of a tree's Java type, which says nothing of what is in it.
        components.getSchemas().remove("ArrayNode");
        written.getComponents().getSchemas().forEach(components::addSchemas);
        written.getComponents().getParameters().forEach(components::addParameters);
        written.getComponents().getResponses().forEach(components::addResponses);
        written.getComponents().getHeaders().forEach(components::addHeaders);
        written.getPaths().forEach((path, item) -> replace(served, path, item));
    }

    private static void replace(OpenAPI served, String path, PathItem item) {
        PathItem own = served.getPaths().get(path);
        item.readOperationsMap().forEach((method, operation) -> {
            if (own == null || !own.readOperationsMap().containsKey(method)) {
                throw new IllegalStateException(
                        "No controller serves " + method + " " + path + ", which is documented");
            }
            own.operation(method, operation);
        });
    }

    private static OpenAPI read() {
        try (InputStream in = DcsaDocument.class.getResourceAsStream(RESOURCE)) {
            return Yaml31.mapper().readValue(in, OpenAPI.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("The document " + RESOURCE + " cannot be read", broken);
        }
    }
}

package org.portolan.gateway.request;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Says in the served OpenAPI document what the write side takes, which its controllers read from bytes themselves. */
@Component
final class WriteSideDocument implements OpenApiCustomizer {

    /** Each lies in the room whose addresses it describes, so that it comes and goes with them. */
    private static final String RESOURCES = "classpath*:org/portolan/gateway/**/write-side.yaml";

    @Override
    public void customise(OpenAPI served) {
        for (Resource room : rooms()) {
            describe(read(room), served);
        }
    }

    private static void describe(OpenAPI written, OpenAPI served) {
        addAll(written.getComponents(), served);
        written.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach(
                                (method, operation) -> replace(served.getPaths().get(path), path, method, operation)));
    }

    private static void replace(@Nullable PathItem served, String path, HttpMethod method, Operation operation) {
        if (served == null || !served.readOperationsMap().containsKey(method)) {
            throw new IllegalStateException("No controller serves " + method + " " + path + ", which is documented");
        }
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/IdempotencyKey"));
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/Prefer"));
        operation.getResponses().putIfAbsent("202", reference("Accepted"));
        served.operation(method, operation);
    }

    private static void addAll(Components written, OpenAPI served) {
        if (served.getComponents() == null) {
            served.setComponents(new Components());
        }
        Components components = served.getComponents();
        each(written.getSchemas(), components::addSchemas);
        each(written.getParameters(), components::addParameters);
        each(written.getResponses(), components::addResponses);
    }

    private static <T> void each(@Nullable Map<String, T> parts, BiConsumer<String, T> adding) {
        if (parts != null) {
            parts.forEach(adding);
        }
    }

    private static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static Resource[] rooms() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(RESOURCES);
        } catch (IOException broken) {
            throw new UncheckedIOException("The documents " + RESOURCES + " cannot be found", broken);
        }
    }

    private static OpenAPI read(Resource room) {
        try (InputStream in = room.getInputStream()) {
            return Yaml31.mapper().readValue(in, OpenAPI.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("The document " + room + " cannot be read", broken);
        }
    }
}

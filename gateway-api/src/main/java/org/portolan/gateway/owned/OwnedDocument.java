package org.portolan.gateway.owned;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.portolan.gateway.reading.ShapeSchema;
import org.portolan.records.shape.Shape;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says in the served description what the acts of every kind of record take and answer, from their shapes. */
@Component
final class OwnedDocument implements OpenApiCustomizer {
    private static final String JSON = "application/json";

    private final ObjectProvider<OwnedAddress<?, ?>> addresses;

    OwnedDocument(ObjectProvider<OwnedAddress<?, ?>> addresses) {
        this.addresses = addresses;
    }

    @Override
    public void customise(OpenAPI description) {
        addresses
                .orderedStream()
                .forEach(address -> address.acts().forEach(act -> {
                    var served = description.getPaths().get(address.path(act));
                    if (served == null || served.getPost() == null) {
                        throw new IllegalStateException(
                                "No controller serves POST " + address.path(act) + ", which is declared");
                    }
                    act.takes().ifPresent(taking -> define(description, taking.shape()));
                    define(description, act.answers());
                    served.operation(HttpMethod.POST, operation(address, act));
                }));
    }

    private static void define(OpenAPI description, Shape<?> shape) {
        shape.definitions().forEach((name, json) -> description.getComponents().addSchemas(name, ShapeSchema.of(json)));
    }

    private static Operation operation(OwnedAddress<?, ?> address, OwnedAct<?> act) {
        var operation = new Operation()
                .tags(List.of(address.tag()))
                .operationId(act.description().operationId())
                .summary(act.description().summary())
                .responses(new ApiResponses()
                        .addApiResponse("201", committed(act))
                        .addApiResponse("202", new ApiResponse().$ref("#/components/responses/Accepted")));
        if (!act.creates()) {
            operation.addParametersItem(variable(address.owner(), "The owner's MSP id, or the country it stands for."));
            operation.addParametersItem(variable(address.id(), "What the record is called among its owner's."));
        }
        act.takes()
                .ifPresent(taking -> operation.requestBody(new RequestBody()
                        .required(true)
                        .content(content(ShapeSchema.of(taking.shape().schema())))));
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/IdempotencyKey"));
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/Prefer"));
        return operation;
    }

    private static ApiResponse committed(OwnedAct<?> act) {
        var result = new ObjectSchema();
        result.addProperty(act.member(), ShapeSchema.of(act.answers().schema()));
        result.setRequired(List.of(act.member()));
        var answer = new Schema<Object>()
                .allOf(List.of(new Schema<Object>().$ref("#/components/schemas/Committed"), result));
        return new ApiResponse().description("Committed.").content(content(answer));
    }

    private static Content content(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }

    private static Parameter variable(String name, String meaning) {
        return new PathParameter().name(name).description(meaning).schema(new StringSchema());
    }
}

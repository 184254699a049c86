package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What all writes have in common: their bodies, a key for repeats, and an answer that knows the outcome or does not. */
final class WriteCalls implements OpenApiCustomizer {
    private static final String JSON = "application/json";
    private static final String BASE = "/api/v1";
    private static final String CERTIFICATE = BASE + "/certificates-of-origin/{issuer}/{number}";
    private static final Map<String, String> BODIES = Map.of(
            BASE + "/certificates-of-origin", "CertificateApplication",
            CERTIFICATE + "/rejection", "RejectionRequest",
            CERTIFICATE + "/cancellation", "CancellationRequest",
            BASE + "/aeo", "AeoGrant",
            BASE + "/aeo/{code}/suspension", "AeoStatusChange",
            BASE + "/aeo/{code}/resumption", "AeoStatusChange",
            BASE + "/aeo/{code}/revocation", "AeoStatusChange",
            BASE + "/aeo-arrangements", "MutualRecognitionArrangement",
            BASE + "/enrolments", "EnrolmentRequest");

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, item) -> {
            if (item.getPost() != null) {
                describe(item.getPost());
                Optional.ofNullable(BODIES.get(path))
                        .ifPresent(schema -> item.getPost().requestBody(body(JSON, reference(schema))));
                if (path.equals(BASE + "/movements")) {
                    // Two methods answer here, one for each media type; which of them is seen last is chance.
                    item.getPost()
                            .operationId("recordMovements")
                            .summary("Record one event, up to 1,000 at once, or a stream of any length")
                            .requestBody(movements());
                }
            }
        });
    }

    private static void describe(Operation write) {
        write.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .description(
                        "The same key with the same request gives the same answer again, and writes nothing twice.")
                .schema(new StringSchema()));
        write.addParametersItem(new HeaderParameter()
                .name("Prefer")
                .description("respond-async: answer with 202 as soon as the transaction is signed and kept.")
                .schema(new StringSchema()));
        var responses = write.getResponses();
        var committed = responses.remove("200");
        responses.addApiResponse(
                "201",
                Optional.ofNullable(committed)
                        .orElseGet(ApiResponse::new)
                        .description("The transaction is valid in a block, which the answer names."));
        responses.addApiResponse(
                "202",
                new ApiResponse()
                        .description(
                                "Signed and kept; the outcome is not known yet. Location names the operation to ask."));
    }

    private static RequestBody movements() {
        var one = reference("ContainerMovement");
        var many = new Schema<Object>();
        many.addType("array");
        many.items(one).minItems(1).maxItems(1_000);
        var either = new Schema<Object>();
        either.oneOf(List.of(one, many));
        var body = body(JSON, either);
        body.getContent().addMediaType("application/x-ndjson", new MediaType().schema(one));
        return body.description("One event, up to 1,000 as an array, or a stream of any length, one a line.");
    }

    private static RequestBody body(String mediaType, Schema<?> schema) {
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
    }

    private static Schema<?> reference(String name) {
        var schema = new Schema<Object>();
        schema.set$ref("#/components/schemas/" + name);
        return schema;
    }
}

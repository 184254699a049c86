package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** States for each call of our own interface all ways in which it can be refused; each is a problem of RFC 9457. */
final class StatedResponses implements OpenApiCustomizer {
    private static final Set<String> FOR_SOME_ROLES = Set.of(
            "listArrangements",
            "listEnrolments",
            "listInterchanges",
            "interchangeReport",
            "interchangeMessage",
            "listLooks");

    /** A refusal and what it means wherever it stands. */
    private enum Refusal {
        BAD_REQUEST(
                "400", "A parameter is unknown, empty, misplaced or has no valid value, or the body cannot be read."),
        UNAUTHENTICATED("401", "No valid API key or token came with the request."),
        FORBIDDEN("403", "The caller's role does not allow this call."),
        NOT_FOUND(
                "404", "There is no such thing, or the caller may not know of it: the answer is the same to the byte."),
        NOT_ACCEPTABLE(
                "406",
                "The call does not answer in a media type that the caller accepts. `Accept-Charset` is passed over: all text is"
                        + " UTF-8."),
        CONFLICT("409", "Another request was first; `retrySafe` says whether it may be sent again."),
        BODY_TOO_LARGE("413", "The body, or a line of it, is longer than the gateway takes."),
        UNSUPPORTED_MEDIA_TYPE("415", "The call does not take a body of this media type or encoding."),
        UNPROCESSABLE("422", "A value breaks a rule; `code` and `field` say which."),
        RATE_LIMITED("429", "The caller asks more often than it may; `Retry-After` says when it may again."),
        NOT_ENDORSED("502", "The ledger's members did not endorse it, or refused it; `written` says what is known."),
        UNAVAILABLE("503", "The gateway, or the ledger, cannot serve it now; `Retry-After` says when to try again.");

        private final String status;
        private final String meaning;

        Refusal(String status, String meaning) {
            this.status = status;
            this.meaning = meaning;
        }

        private String component() {
            return "Refused" + status;
        }
    }

    @Override
    public void customise(OpenAPI description) {
        for (Refusal refusal : Refusal.values()) {
            description.getComponents().addResponses(refusal.component(), described(refusal));
        }
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (path.startsWith("/api/")) {
                        state(path, method, operation);
                    } else {
                        stateInFormOfStandard(path, method, operation);
                    }
                }));
    }

    /** DCSA's addresses refuse in DCSA's forms, which the documented default names. */
    private static void stateInFormOfStandard(String path, HttpMethod method, Operation operation) {
        ApiResponse form = operation.getResponses().get("default");
        if (form != null) {
            Stream.of("400", "401", "406", "429", "503")
                    .forEach(status -> operation.getResponses().addApiResponse(status, form));
            if (path.contains("{")) {
                operation.getResponses().addApiResponse("404", form);
            }
            if (method != HttpMethod.GET) {
                Stream.of("403", "413", "415")
                        .forEach(status -> operation.getResponses().addApiResponse(status, form));
            }
        }
    }

    private static void state(String path, HttpMethod method, Operation operation) {
        operation.getResponses().remove("default");
        for (Refusal refusal : refusals(path, method, operation)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            refusal.status, new ApiResponse().$ref("#/components/responses/" + refusal.component()));
        }
    }

    private static Set<Refusal> refusals(String path, HttpMethod method, Operation operation) {
        Set<Refusal> all = new TreeSet<>(List.of(
                Refusal.BAD_REQUEST,
                Refusal.UNAUTHENTICATED,
                Refusal.NOT_ACCEPTABLE,
                Refusal.RATE_LIMITED,
                Refusal.UNAVAILABLE));
        if (path.contains("{")) {
            all.add(Refusal.NOT_FOUND);
        }
        if (method == HttpMethod.GET) {
            if (FOR_SOME_ROLES.contains(operation.getOperationId())) {
                all.add(Refusal.FORBIDDEN);
            }
            if (path.contains("{") || operation.getParameters() != null) {
                all.add(Refusal.UNPROCESSABLE);
            }
            return all;
        }
        all.addAll(List.of(Refusal.FORBIDDEN, Refusal.NOT_FOUND, Refusal.CONFLICT, Refusal.UNPROCESSABLE));
        all.addAll(List.of(Refusal.BODY_TOO_LARGE, Refusal.UNSUPPORTED_MEDIA_TYPE));
        if (writesToTheLedger(operation)) {
            all.add(Refusal.NOT_ENDORSED);
        }
        return all;
    }

    private static boolean writesToTheLedger(Operation operation) {
        return operation.getResponses().containsKey("202");
    }

    private static ApiResponse described(Refusal refusal) {
        var problem = new Schema<Object>();
        problem.set$ref("#/components/schemas/Problem");
        var response = new ApiResponse()
                .description(refusal.meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)))
                .addHeaderObject(
                        "Trace-Id",
                        new Header()
                                .description("Under which the gateway's log knows the request.")
                                .schema(new StringSchema()));
        return Stream.of("409", "429", "503").anyMatch(refusal.status::equals)
                ? response.addHeaderObject(
                        "Retry-After",
                        new Header()
                                .description("After how many seconds another attempt makes sense.")
                                .schema(new IntegerSchema()))
                : response;
    }
}

package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What all reads have in common: they name their place on the ledger, and can be asked for one. */
final class LedgerPositions implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, item) -> {
            if (item.getGet() != null && path.startsWith("/api/") && !path.startsWith("/api/v1/operations")) {
                describe(item.getGet());
                if (path.endsWith("}") || path.endsWith("/verification")) {
                    describeTag(item.getGet());
                }
            }
        });
    }

    private static void describe(Operation read) {
        read.addParametersItem(new QueryParameter()
                .name("minPosition")
                .description("The number of a block that the answer has to take into account; the gateway waits for it"
                        + " for a few seconds.")
                .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO)));
        read.getResponses()
                .values()
                .forEach(response -> response.addHeaderObject(
                        "Portolan-Ledger-Position",
                        new Header()
                                .description("The last block that the answer takes into account.")
                                .schema(new IntegerSchema().format("int64"))));
    }

    private static void describeTag(Operation read) {
        read.addParametersItem(new HeaderParameter()
                .name("If-None-Match")
                .description("The ETag of an earlier answer; 304 while nothing has changed.")
                .schema(new StringSchema()));
    }
}

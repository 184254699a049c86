package org.portolan.gateway.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says once for all calls. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String KEY = "apiKey";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Portolan gateway")
                        .version("1")
                        .description("Container movements, certificates of origin and authorised economic operators,"
                                + " written to and read from a ledger that customs and ports keep together.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                // Relative, so that the description is the same wherever the gateway stands.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-API-Key"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .security(List.of(new SecurityRequirement().addList(KEY), new SecurityRequirement().addList(TOKEN)));
    }

    @Bean
    OpenApiCustomizer problems() {
        return new ProblemResponses();
    }

    @Bean
    OpenApiCustomizer ledgerPositions() {
        return new LedgerPositions();
    }

    @Bean
    OpenApiCustomizer recordSchemas() {
        return new RecordSchemas();
    }
}

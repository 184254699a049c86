package org.portolan.gateway.openapi;

import io.swagger.v3.core.converter.ModelConverter;
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
    private static final String PAGING = """
            **Pages.** A call that lists takes `limit`, the most entries of a page, and `cursor`. Its answer has `next` while \
            there are more: send that as `cursor`, with the same other parameters. Without `next` it was the last page. A \
            cursor is not to be read or made; DCSA's addresses have DCSA's own paging.

            **Parameters.** One that a call does not take, that is empty, or that stands twice is refused with 400, and the \
            nearest name is told. `asOf` is the name of an earlier time everywhere. `minPosition` has an answer take a \
            block into account.""";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Portolan gateway")
                        .version("1")
                        .description("Container movements, certificates of origin and authorised economic operators,"
                                + " written to and read from a ledger that customs and ports keep together.\n\n"
                                + PAGING)
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
    OpenApiCustomizer responses() {
        return new StatedResponses();
    }

    @Bean
    OpenApiCustomizer rateHeaders() {
        return new RateHeaders();
    }

    @Bean
    OpenApiCustomizer pagedLists() {
        return new PagedLists();
    }

    @Bean
    OpenApiCustomizer tags() {
        return new OrderedTags();
    }

    @Bean
    OpenApiCustomizer ledgerPositions() {
        return new LedgerPositions();
    }

    @Bean
    OpenApiCustomizer recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenApiCustomizer codeLists() {
        return new CodeLists();
    }

    @Bean
    ModelConverter answerMembers() {
        return new AnswerMembers();
    }

    @Bean
    OpenApiCustomizer memberDescriptions() {
        return new MemberDescriptions();
    }
}

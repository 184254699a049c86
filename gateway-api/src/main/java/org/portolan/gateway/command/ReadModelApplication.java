package org.portolan.gateway.command;

import java.nio.file.Path;
import java.time.Clock;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * As much of the gateway as reads blocks into the database: nothing that listens, sends or follows by itself. It bears no
 * stereotype, so that the gateway's own component scan passes it by.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@EnableConfigurationProperties(GatewaySettings.class)
@ComponentScan(
        basePackages = "org.portolan.gateway",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Projection.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "org\\.portolan\\.gateway\\.blocks\\.SourceConfiguration",
                        "org\\.portolan\\.gateway\\.blocks\\.readmodel\\.ReadModelConfiguration",
                        "org\\.portolan\\.gateway\\.ledger\\.connection\\.(LedgerConnections|PeerChannels)",
                        "org\\.portolan\\.gateway\\.ledger\\.profile\\.OwnPeers"
                    })
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.readmodel\\.TransactionRows"))
class ReadModelApplication {

    /** Reads the gateway's own configuration file; the database must not be in use by a gateway. */
    static ConfigurableApplicationContext start(Path configuration) {
        return new SpringApplicationBuilder(ReadModelApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.additional-location=" + configuration.toUri(),
                        "--logging.level.root=OFF",
                        "--spring.main.log-startup-info=false");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

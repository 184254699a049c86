package org.portolan.gateway.subscription;

import java.time.Clock;
import javax.sql.DataSource;
import org.portolan.gateway.GatewaySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** Every part of the gateway that something asks for, and no web server. */
@EnableTransactionManagement(proxyTargetClass = true)
@EnableConfigurationProperties({GatewaySettings.class, SubscriptionSettings.class})
@ComponentScan(
        basePackages = "org.portolan.gateway",
        lazyInit = true,
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        ".*Controller",
                        ".*Test",
                        ".*Application",
                        ".*Advice",
                        ".*(?<!Delivery|Place|List)Configuration",
                        ".*AccessRules.*",
                        ".*CallerRate.*",
                        ".*TestReadModel.*",
                        ".*\\.(ledger|watch|command|stream|screen)\\..*"
                    })
        })
class EngineParts {
    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JsonMapper jsonMapper() {
        return JsonMapper.builder().build();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

package org.portolan.gateway.blocks.readmodel;

import java.util.List;
import org.portolan.gateway.GatewaySettings;
import org.portolan.records.member.MspId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the read model together from the projections of all subjects. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    @Bean
    ReadPosition readPosition() {
        return new ReadPosition();
    }

    @Bean
    TransactionRows transactionRows(JdbcTemplate jdbc) {
        return new TransactionRows(jdbc);
    }

    @Bean
    OwnedRecords ownedRecords(GatewaySettings settings) {
        return new OwnedRecords(new MspId(settings.administration()));
    }

    @Bean
    ReadModel readModel(JdbcClient jdbc, PlatformTransactionManager transactions, List<Projection> projections) {
        return new ReadModel(jdbc, new TransactionTemplate(transactions), projections);
    }

    @Bean
    ContentHash contentHash(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new ContentHash(jdbc, new TransactionTemplate(transactions));
    }
}

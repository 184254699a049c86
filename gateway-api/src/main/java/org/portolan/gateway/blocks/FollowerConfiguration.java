package org.portolan.gateway.blocks;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.blocks.readmodel.TransactionRows;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.records.member.MspId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the follower together, with the administration's own peer and reading identity. */
@Configuration(proxyBeanMethods = false)
class FollowerConfiguration {
    /** The user whose certificate is issued for reading blocks and nothing else. */
    private static final String READER = "gateway";

    @Bean
    ReadPosition readPosition() {
        return new ReadPosition();
    }

    @Bean
    TransactionRows transactionRows(JdbcTemplate jdbc) {
        return new TransactionRows(jdbc);
    }

    @Bean
    ReadModel readModel(JdbcClient jdbc, PlatformTransactionManager transactions, List<Projection> projections) {
        return new ReadModel(jdbc, new TransactionTemplate(transactions), projections);
    }

    @Bean
    FollowerMetrics followerMetrics(MeterRegistry registry, ReadPosition position, GatewaySettings settings) {
        return new FollowerMetrics(registry, position, new MspId(settings.administration()));
    }

    @Bean
    BlockSource blockSource(LedgerConnections connections, GatewaySettings settings) {
        var reader = new Submitter(new MspId(settings.administration()), READER);
        return new PeerBlocks(() -> connections.network(reader));
    }

    // It is closed by its life cycle, before the database goes.
    @Bean(destroyMethod = "")
    BlockFollower blockFollower(BlockSource source, ReadModel readModel, FollowerMetrics metrics) {
        return new BlockFollower(source, readModel, metrics);
    }

    @Bean
    FollowerLifecycle followerLifecycle(BlockFollower follower, BlockSource source, FollowerMetrics metrics) {
        return new FollowerLifecycle(follower, source, metrics);
    }

    @Bean
    FollowerHealth followerHealthIndicator(BlockFollower follower) {
        return new FollowerHealth(follower);
    }
}

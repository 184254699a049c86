package org.portolan.gateway.blocks;

import io.micrometer.core.instrument.MeterRegistry;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.records.member.MspId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the follower run with the gateway, watched by metrics and health. */
@Configuration(proxyBeanMethods = false)
class FollowerConfiguration {
    @Bean
    FollowerMetrics followerMetrics(MeterRegistry registry, ReadPosition position, GatewaySettings settings) {
        return new FollowerMetrics(registry, position, new MspId(settings.administration()));
    }

    // It is closed by its life cycle, before the database goes.
    @Bean(destroyMethod = "")
    BlockFollower blockFollower(BlockSource source, ReadModel readModel, FollowerMetrics metrics) {
        return new BlockFollower(source, readModel, metrics);
    }

    @Bean
    FollowerLifecycle followerLifecycle(
            BlockFollower follower, BlockSource source, ReadModel readModel, FollowerMetrics metrics) {
        return new FollowerLifecycle(follower, source, readModel, metrics);
    }

    @Bean
    FollowerHealth followerHealthIndicator(BlockFollower follower) {
        return new FollowerHealth(follower);
    }
}

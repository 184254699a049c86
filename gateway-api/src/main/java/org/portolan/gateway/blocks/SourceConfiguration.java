package org.portolan.gateway.blocks;

import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.connection.LedgerConnections;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.records.member.MspId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Blocks come from the administration's own peer, and are asked for by the identity that is issued for reading. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    @Bean
    BlockSource blockSource(LedgerConnections connections, GatewaySettings settings) {
        var reader = Submitter.gatewayOf(new MspId(settings.administration()));
        return new PeerBlocks(() -> connections.network(reader));
    }
}

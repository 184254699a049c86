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
    private static final String READER = "gateway";

    @Bean
    BlockSource blockSource(LedgerConnections connections, GatewaySettings settings) {
        var reader = new Submitter(new MspId(settings.administration()), READER);
        return new PeerBlocks(() -> connections.network(reader));
    }
}

package org.portolan.contracts.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.contracts.network.ContractNetwork.MOVEMENT;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.json.JsonObject;

@OnBothEngines
@Order(Integer.MAX_VALUE)
final class ReconnectionTest {
    @Test
    void contracts_go_on_when_the_peers_come_back() {
        try (ContractNetwork network = ContractNetwork.start().founded()) {
            JsonObject before = members(network);

            network.restartPeers();

            assertThat(members(network)).isEqualTo(before);
        }
    }

    private static JsonObject members(ContractNetwork network) {
        return network.as(CN, "officer").call(MOVEMENT, "member:list").evaluate();
    }
}

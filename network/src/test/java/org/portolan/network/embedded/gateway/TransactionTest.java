package org.portolan.network.embedded.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

class TransactionTest {
    private final TestNetwork network = SharedNetwork.network();

    @Test
    void a_submitted_value_can_be_read_at_another_organisations_peer() throws Exception {
        try (Gateway customs = network.gateway(CN, "officer");
                Gateway port = network.gateway(TIANJIN, "operator")) {
            byte[] result = ledger(customs).submitTransaction("put", "CSQU3054383", "LOAD");

            assertThat(new String(result, UTF_8)).isEqualTo("LOAD");
            assertThat(new String(ledger(port).evaluateTransaction("get", "CSQU3054383"), UTF_8))
                    .isEqualTo("LOAD");
        }
    }

    private static Contract ledger(Gateway gateway) {
        return gateway.getNetwork(TestNetwork.CHANNEL).getContract(SharedNetwork.TWO_CUSTOMS);
    }
}

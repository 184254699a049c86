package org.portolan.network.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.embedded.gateway.Calls.evaluate;
import static org.portolan.network.embedded.gateway.Calls.notes;
import static org.portolan.network.embedded.gateway.Calls.submit;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

class KeyLevelPolicyTest {
    private final TestNetwork network = SharedNetwork.network();
    private final Gateway china = network.gateway(CN, "officer");
    private final Gateway port = network.gateway(TIANJIN, "operator");

    @BeforeEach
    void protect() throws Exception {
        submit(notes(china), "put", "protected", "by CN");
        submit(notes(china), "protect", "protected", CN);
    }

    @AfterEach
    void close() {
        china.close();
        port.close();
    }

    @Test
    void the_policy_can_be_read_back() throws Exception {
        assertThat(evaluate(notes(port), "policy", "protected")).isEqualTo(CN);
    }

    @Test
    void the_gateway_finds_the_endorser_that_a_key_demands() throws Exception {
        submit(notes(port), "put", "protected", "asked by a port");

        assertThat(evaluate(notes(china), "get", "protected")).isEqualTo("asked by a port");
    }

    @Test
    void without_the_endorser_that_a_key_demands_a_transaction_is_invalid() throws Exception {
        var status = notes(port)
                .newProposal("put")
                .addArguments("protected", "forged")
                .setEndorsingOrganizations(TIANJIN, SG)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();

        assertThat(status.getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(evaluate(notes(china), "get", "protected")).isNotEqualTo("forged");
    }

    @Test
    void two_demands_together_are_met_by_both_organisations() throws Exception {
        submit(notes(china), "put", "of-both", "x");
        submit(notes(china), "protect", "of-both", CN, SG);

        submit(notes(port), "put", "of-both", "changed");

        assertThat(evaluate(notes(china), "get", "of-both")).isEqualTo("changed");
    }
}

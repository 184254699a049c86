package org.portolan.network.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.embedded.gateway.Calls.ledger;
import static org.portolan.network.embedded.gateway.Calls.submit;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;

import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;

class DeterminismTest {
    @Test
    void a_contract_that_is_not_deterministic_is_named_with_the_organisations_that_differ() {
        try (Gateway gateway = SharedNetwork.network().gateway(CN, "officer")) {
            assertThatThrownBy(() -> submit(ledger(gateway), "random", "dice"))
                    .isInstanceOfSatisfying(
                            EndorseException.class,
                            e -> assertThat(e.getDetails())
                                    .extracting(detail -> detail.getMspId() + ": " + detail.getMessage())
                                    .containsExactlyInAnyOrder(difference(SG), difference(NZ)));
        }
    }

    private static String difference(String mspId) {
        return mspId + ": ProposalResponsePayloads do not match: chaincode ledger is not deterministic, " + mspId
                + " and " + CN + " differ in reads or writes";
    }
}

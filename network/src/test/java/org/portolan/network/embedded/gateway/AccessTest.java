package org.portolan.network.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.embedded.gateway.Calls.evaluate;
import static org.portolan.network.embedded.gateway.Calls.ledger;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.SG;

import java.nio.file.Path;
import java.time.Clock;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;
import org.portolan.network.testnetwork.TestUsers;

class AccessTest {
    private final TestNetwork network = SharedNetwork.network();

    @Test
    void a_signature_by_another_key_is_refused() {
        Gateway.Builder forged = network.newGateway(CN, "officer")
                .signer(TestUsers.signer(TestNetwork.identities(SG).userMsp("officer")));

        assertRefused(forged);
    }

    @Test
    void an_authority_that_only_bears_a_members_name_is_refused(@TempDir Path folder) throws Exception {
        Organisations impostors =
                Organisations.generate(TestNetworkIdentities.demo().definitions(), folder, Clock.systemUTC());
        OrganisationFolder impostor = impostors.organisation("cncustoms");

        assertRefused(TestUsers.newGateway(CN, impostor.userMsp("officer")));
    }

    @Test
    void an_organisation_that_the_channel_does_not_know_is_refused() {
        assertRefused(
                TestUsers.newGateway("ForeignMSP", TestNetwork.identities(CN).userMsp("officer")));
    }

    @Test
    void a_member_may_not_claim_to_be_of_another_organisation() {
        assertRefused(TestUsers.newGateway(SG, TestNetwork.identities(CN).userMsp("officer")));
    }

    @Test
    void the_orderers_organisation_has_no_access_to_peers() {
        Path orderer = TestNetworkIdentities.demo().organisation("orderer").ordererMsp("orderer0");

        assertRefused(TestUsers.newGateway("PortolanOrdererMSP", orderer));
    }

    private void assertRefused(Gateway.Builder builder) {
        try (Gateway gateway = builder.connection(network.connection(CN)).connect()) {
            assertThatThrownBy(() -> evaluate(ledger(gateway), "get", "anything"))
                    .hasStackTraceContaining("FAILED_PRECONDITION")
                    .hasStackTraceContaining("error validating proposal: access denied: channel [portolan]");
            assertThatThrownBy(() -> gateway.getNetwork(TestNetwork.CHANNEL)
                            .getChaincodeEvents(SharedNetwork.TWO_CUSTOMS)
                            .next())
                    .hasStackTraceContaining("PERMISSION_DENIED");
            assertThatThrownBy(() -> gateway.getNetwork(TestNetwork.CHANNEL)
                            .getBlockEvents()
                            .next())
                    .hasStackTraceContaining("FORBIDDEN");
        }
    }
}

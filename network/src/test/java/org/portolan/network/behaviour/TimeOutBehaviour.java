package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.junit.jupiter.api.Test;

/** Contracts that take longer than their caller, or their peer, is willing to wait. */
interface TimeOutBehaviour extends Behaviour {

    @Test
    default void a_caller_waits_no_longer_than_its_deadline() throws Exception {
        try (Gateway hasty = network()
                .newGateway(CN, "officer")
                .connection(network().connection(CN))
                .evaluateOptions(options -> options.withDeadlineAfter(1, TimeUnit.SECONDS))
                .endorseOptions(options -> options.withDeadlineAfter(1, TimeUnit.SECONDS))
                .connect()) {
            assertThatThrownBy(() -> evaluate(ledger(hasty), "slow", "2500"))
                    .isInstanceOfSatisfying(
                            GatewayException.class,
                            e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED));
            assertThatThrownBy(() -> endorse(ledger(hasty), "slow", "2500"))
                    .isInstanceOfSatisfying(
                            EndorseException.class,
                            e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED));
        }
        assertTheContractGoesOn();
    }

    @Test
    default void a_contract_that_runs_too_long_is_given_up_and_the_client_is_told() throws Exception {
        Duration tooLong = network().longestRun().plusSeconds(2);
        try (Gateway china = network().gateway(CN, "officer")) {
            Proposal proposal = ledger(china)
                    .newProposal("slow")
                    .addArguments(Long.toString(tooLong.toMillis()))
                    .setEndorsingOrganizations(CN)
                    .build();

            assertThatThrownBy(proposal::endorse).isInstanceOfSatisfying(EndorseException.class, e -> {
                assertThat(e.getStatus().getCode()).isEqualTo(Code.ABORTED);
                assertThat(e.getDetails())
                        .singleElement()
                        .satisfies(detail -> assertThat(detail.getMessage())
                                .contains("error in simulation: failed to execute transaction "
                                        + proposal.getTransactionId())
                                .endsWith("timeout expired while executing transaction"));
            });
        }
        assertTheContractGoesOn();
    }

    private void assertTheContractGoesOn() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            assertThat(submit(ledger(china), "put", "after-a-time-out", "x")).isEqualTo("x");
        }
    }
}

package org.portolan.network.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.embedded.gateway.Calls.evaluate;
import static org.portolan.network.embedded.gateway.Calls.ledger;
import static org.portolan.network.embedded.gateway.Calls.notes;
import static org.portolan.network.embedded.gateway.Calls.submit;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

class TransactionTest {
    private final TestNetwork network = SharedNetwork.network();
    private final Gateway customs = network.gateway(CN, "officer");
    private final Gateway port = network.gateway(TIANJIN, "operator");

    @AfterEach
    void close() {
        customs.close();
        port.close();
    }

    @Test
    void a_submitted_value_is_read_at_another_organisations_peer() throws Exception {
        String result = submit(ledger(customs), "put", "CSQU3054383", "LOAD");

        assertThat(result).isEqualTo("LOAD");
        assertThat(evaluate(ledger(port), "get", "CSQU3054383")).isEqualTo("LOAD");
    }

    @Test
    void an_organisation_whose_endorsement_counts_for_nothing_may_submit_all_the_same() throws Exception {
        assertThat(submit(ledger(port), "put", "by-port", "GTOT")).isEqualTo("GTOT");
        assertThat(evaluate(ledger(customs), "get", "by-port")).isEqualTo("GTOT");
    }

    @Test
    void a_transaction_does_not_read_its_own_writes() throws Exception {
        assertThat(submit(ledger(customs), "putAndGet", "own-write", "new")).isEmpty();
        assertThat(submit(ledger(customs), "putAndGet", "own-write", "newer")).isEqualTo("new");
    }

    @Test
    void a_deleted_value_is_gone() throws Exception {
        submit(ledger(customs), "put", "short-lived", "here");

        submit(ledger(customs), "delete", "short-lived");

        assertThat(evaluate(ledger(customs), "get", "short-lived")).isEmpty();
    }

    @Test
    void evaluating_changes_nothing() throws Exception {
        evaluate(ledger(customs), "put", "never-submitted", "value");

        assertThat(evaluate(ledger(customs), "get", "never-submitted")).isEmpty();
    }

    @Test
    void a_thousand_writes_fit_in_one_transaction_singly_and_as_a_batch() throws Exception {
        submit(ledger(customs), "putMany", "single", "1000", "x");
        submit(ledger(customs), "putBatch", "batch", "1000", "y");

        assertThat(evaluate(ledger(customs), "range", "single", "single~").lines())
                .hasSize(1000);
        assertThat(evaluate(ledger(customs), "range", "batch", "batch~").lines())
                .hasSize(1000);
    }

    @Test
    void many_values_are_read_in_one_message() throws Exception {
        submit(ledger(customs), "putBatch", "many", "3", "z");

        assertThat(evaluate(ledger(customs), "getMany", "many000000", "absent", "many000002"))
                .isEqualTo("z\n\nz");
    }

    @Test
    void a_contracts_refusal_reaches_the_client_with_its_message() {
        assertThatThrownBy(() -> submit(ledger(customs), "refuse", "500", "MALFORMED: no such port"))
                .isInstanceOfSatisfying(EndorseException.class, e -> {
                    assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
                    assertThat(e.getDetails()).singleElement().satisfies(detail -> {
                        assertThat(detail.getMspId()).isEqualTo(CN);
                        assertThat(detail.getAddress())
                                .isEqualTo(network.node().peerAddress(CN).toString());
                        assertThat(detail.getMessage()).isEqualTo("chaincode response 500, MALFORMED: no such port");
                    });
                });
    }

    @Test
    void a_response_from_400_on_is_a_refusal_when_evaluated_too() {
        assertThatThrownBy(() -> evaluate(ledger(customs), "refuse", "400", "UNKNOWN: no such thing"))
                .isInstanceOfSatisfying(GatewayException.class, e -> {
                    assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNKNOWN);
                    assertThat(e.getStatus().getDescription())
                            .isEqualTo("evaluate call to endorser returned error: chaincode response 400, UNKNOWN: no"
                                    + " such thing");
                });
    }

    @Test
    void the_contract_knows_who_calls_and_when() throws Exception {
        assertThat(evaluate(ledger(customs), "creator")).contains(CN).contains("BEGIN CERTIFICATE");
        assertThat(Instant.parse(evaluate(ledger(customs), "timestamp")))
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plusSeconds(1));
    }

    @Test
    void a_contract_calls_another_of_the_channel_in_the_same_transaction() throws Exception {
        submit(ledger(customs), "call", SharedNetwork.ANYONE, "put", "called", "through");

        assertThat(evaluate(notes(customs), "get", "called")).isEqualTo("through");
        assertThat(evaluate(ledger(customs), "call", SharedNetwork.ANYONE, "get", "called"))
                .startsWith("200")
                .endsWith("through");
    }

    @Test
    void named_organisations_endorse_and_no_others() throws Exception {
        Proposal proposal = ledger(port)
                .newProposal("put")
                .addArguments("named", "value")
                .setEndorsingOrganizations(CN, SG)
                .build();

        assertThat(proposal.endorse().submitAsync().getStatus().isSuccessful()).isTrue();
    }

    @Test
    void an_organisation_without_a_peer_cannot_be_named() {
        Proposal proposal = ledger(customs)
                .newProposal("put")
                .addArguments("k", "v")
                .setEndorsingOrganizations(CN, "NobodyMSP")
                .build();

        assertThatThrownBy(proposal::endorse)
                .isInstanceOf(EndorseException.class)
                .hasStackTraceContaining("failed to find any endorsing peers for org(s): NobodyMSP");
    }

    @Test
    void an_unknown_chaincode_is_named_in_the_error() {
        assertThatThrownBy(
                        () -> evaluate(customs.getNetwork(TestNetwork.CHANNEL).getContract("absent"), "get", "x"))
                .hasStackTraceContaining("no peers available to evaluate chaincode absent in channel portolan");
    }
}

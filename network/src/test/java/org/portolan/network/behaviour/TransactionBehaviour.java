package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import io.grpc.Status;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** Evaluating, endorsing, submitting, and what makes a transaction invalid. */
interface TransactionBehaviour extends Behaviour {

    @Test
    default void a_submitted_value_is_read_at_another_organisations_peer() throws Exception {
        try (Gateway china = network().gateway(CN, "officer");
                Gateway newZealand = network().gateway(NZ, "officer")) {
            assertThat(submit(ledger(china), "put", "CSQU3054383", "LOAD")).isEqualTo("LOAD");

            eventually()
                    .untilAsserted(() -> assertThat(evaluate(ledger(newZealand), "get", "CSQU3054383"))
                            .isEqualTo("LOAD"));
        }
    }

    @Test
    default void a_transaction_does_not_read_its_own_writes() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            assertThat(submit(ledger(china), "putAndGet", "own-write", "new")).isEmpty();
            assertThat(submit(ledger(china), "putAndGet", "own-write", "newer")).isEqualTo("new");
        }
    }

    @Test
    default void evaluating_changes_nothing() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            evaluate(ledger(china), "put", "never-submitted", "value");

            assertThat(evaluate(ledger(china), "get", "never-submitted")).isEmpty();
        }
    }

    @Test
    default void a_contracts_refusal_reaches_the_client_with_its_message() {
        try (Gateway china = network().gateway(CN, "officer")) {
            assertThatThrownBy(() -> submit(ledger(china), "refuse", "500", "MALFORMED: no such port"))
                    .isInstanceOfSatisfying(EndorseException.class, e -> {
                        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
                        assertThat(e.getDetails()).singleElement().satisfies(detail -> {
                            assertThat(detail.getMspId()).isEqualTo(CN);
                            assertThat(detail.getAddress()).isEqualTo(network().peerAddress(CN));
                            assertThat(detail.getMessage())
                                    .isEqualTo("chaincode response 500, MALFORMED: no such port");
                        });
                    });
            assertThatThrownBy(() -> evaluate(ledger(china), "refuse", "400", "UNKNOWN: no such thing"))
                    .isInstanceOfSatisfying(GatewayException.class, e -> {
                        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNKNOWN);
                        assertThat(e.getStatus().getDescription())
                                .isEqualTo("evaluate call to endorser returned error: chaincode response 400,"
                                        + " UNKNOWN: no such thing");
                    });
        }
    }

    @Test
    default void named_organisations_endorse_and_no_others() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Transaction two = ledger(china)
                    .newProposal("put")
                    .addArguments("named", "value")
                    .setEndorsingOrganizations(SG, NZ)
                    .build()
                    .endorse();
            Transaction one = ledger(china)
                    .newProposal("put")
                    .addArguments("named", "forged")
                    .setEndorsingOrganizations(CN)
                    .build()
                    .endorse();

            assertThat(outcome(two).getCode()).isEqualTo(TxValidationCode.VALID);
            assertThat(outcome(one).getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
            assertThat(evaluate(ledger(china), "get", "named")).isEqualTo("value");
        }
    }

    @Test
    default void a_chaincode_without_a_policy_of_its_own_takes_the_majority_of_the_channel() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Transaction one = common(china)
                    .newProposal("put")
                    .addArguments("common", "by one")
                    .setEndorsingOrganizations(CN)
                    .build()
                    .endorse();

            assertThat(outcome(one).getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
            assertThat(submit(common(china), "put", "common", "by most")).isEqualTo("by most");
            assertThat(evaluate(common(china), "get", "common")).isEqualTo("by most");
        }
    }

    @Test
    default void an_organisation_without_a_peer_cannot_be_named() {
        try (Gateway china = network().gateway(CN, "officer")) {
            Proposal proposal = ledger(china)
                    .newProposal("put")
                    .addArguments("k", "v")
                    .setEndorsingOrganizations(CN, "NobodyMSP")
                    .build();

            assertThatThrownBy(proposal::endorse)
                    .isInstanceOf(EndorseException.class)
                    .hasStackTraceContaining("failed to find any endorsing peers for org(s): NobodyMSP");
        }
    }

    @Test
    default void an_unknown_chaincode_is_named_in_the_error() {
        try (Gateway china = network().gateway(CN, "officer")) {
            assertThatThrownBy(() ->
                            evaluate(china.getNetwork(FabricNetwork.CHANNEL).getContract("absent"), "get", "x"))
                    .hasStackTraceContaining("no peers available to evaluate chaincode absent in channel portolan");
        }
    }

    @Test
    default void the_second_of_two_transactions_that_read_and_write_a_key_is_invalid() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            putEverywhere("contended", "start");
            Transaction first = endorse(ledger(china), "update", "contended", "one");
            Transaction second = endorse(ledger(china), "update", "contended", "two");

            assertThat(outcome(first).getCode()).isEqualTo(TxValidationCode.VALID);
            assertThat(outcome(second).getCode()).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
            assertThat(evaluate(ledger(china), "get", "contended")).isEqualTo("one");
        }
    }

    @Test
    default void a_key_that_appears_in_a_range_already_read_is_a_phantom() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            putEverywhere("phantom1", "x");
            Transaction counted = endorse(ledger(china), "countAndPut", "phantom", "phantom~", "number");
            submit(ledger(china), "put", "phantom2", "new");

            assertThat(outcome(counted).getCode()).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
        }
    }

    @Test
    default void a_transaction_that_is_on_the_ledger_cannot_be_proposed_again() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Proposal proposal = ledger(china)
                    .newProposal("put")
                    .addArguments("again", "value")
                    .build();
            outcome(proposal.endorse());

            assertThatThrownBy(proposal::evaluate)
                    .hasStackTraceContaining("duplicate transaction found [" + proposal.getTransactionId() + "]");
        }
    }

    @Test
    default void the_same_envelope_sent_twice_is_on_the_ledger_once() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            putEverywhere("twice", "before");
            Transaction transaction = endorse(ledger(china), "update", "twice", "after");

            assertThat(outcome(transaction).getCode()).isEqualTo(TxValidationCode.VALID);
            sendAgain(transaction);
            assertThat(evaluate(ledger(china), "history", "twice").lines()).containsExactly("after", "before");
        }
    }

    @Test
    default void a_contract_that_is_not_deterministic_gets_no_endorsement() {
        try (Gateway china = network().gateway(CN, "officer")) {
            assertThatThrownBy(() -> endorse(ledger(china), "random", "chance"))
                    .isInstanceOfSatisfying(EndorseException.class, e -> {
                        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
                        assertThat(e.getDetails())
                                .extracting(detail -> detail.getMessage())
                                .anyMatch(message -> message.contains("ProposalResponsePayloads do not match"));
                    });
        }
    }

    /** Orderers either take it, and peers find the duplicate, or say that they have had it: SmartBFT remembers. */
    private void sendAgain(Transaction transaction) throws Exception {
        try {
            assertThat(outcome(transaction).getCode()).isEqualTo(TxValidationCode.VALID);
        } catch (SubmitException e) {
            assertThat(e.getDetails())
                    .isNotEmpty()
                    .allSatisfy(detail -> assertThat(detail.getMessage()).contains("request already processed"));
        }
    }

    /** So that every peer endorses the same read. */
    private void putEverywhere(String key, String value) throws Exception {
        try (Gateway china = network().gateway(CN, "officer");
                Gateway singapore = network().gateway(SG, "officer");
                Gateway newZealand = network().gateway(NZ, "officer")) {
            submit(ledger(china), "put", key, value);
            for (Gateway other : new Gateway[] {singapore, newZealand}) {
                eventually()
                        .untilAsserted(() ->
                                assertThat(evaluate(ledger(other), "get", key)).isEqualTo(value));
            }
        }
    }
}

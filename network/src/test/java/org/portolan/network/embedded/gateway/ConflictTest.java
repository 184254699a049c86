package org.portolan.network.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.embedded.gateway.Calls.evaluate;
import static org.portolan.network.embedded.gateway.Calls.ledger;
import static org.portolan.network.embedded.gateway.Calls.submit;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;

class ConflictTest {
    private final Gateway gateway = SharedNetwork.network().gateway(CN, "officer");
    private final Contract contract = ledger(gateway);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_second_of_two_transactions_that_read_and_write_a_key_is_invalid() throws Exception {
        submit(contract, "put", "contended", "start");
        Transaction first = endorse("update", "contended", "one");
        Transaction second = endorse("update", "contended", "two");

        assertThat(first.submitAsync().getStatus().getCode()).isEqualTo(TxValidationCode.VALID);
        assertThat(second.submitAsync().getStatus().getCode()).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
        assertThat(evaluate(contract, "get", "contended")).isEqualTo("one");
    }

    @Test
    void writes_without_reads_do_not_conflict() throws Exception {
        Transaction first = endorse("put", "blind", "one");
        Transaction second = endorse("put", "blind", "two");

        assertThat(first.submitAsync().getStatus().isSuccessful()).isTrue();
        assertThat(second.submitAsync().getStatus().isSuccessful()).isTrue();
    }

    @Test
    void a_key_that_appears_in_a_range_already_read_is_a_phantom() throws Exception {
        submit(contract, "putBatch", "phantom", "3", "x");
        Transaction counted = endorse("countAndPut", "phantom", "phantom~", "phantom-count");
        submit(contract, "put", "phantom000001a", "new");

        assertThat(counted.submitAsync().getStatus().getCode()).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void a_phantom_is_found_among_hundreds_of_keys_too() throws Exception {
        submit(contract, "putBatch", "many-phantoms", "500", "x");
        Transaction quiet = endorse("countAndPut", "many-phantoms", "many-phantoms~", "many-count");
        assertThat(quiet.submitAsync().getStatus().getCode()).isEqualTo(TxValidationCode.VALID);
        Transaction counted = endorse("countAndPut", "many-phantoms", "many-phantoms~", "many-count");

        submit(contract, "delete", "many-phantoms000250");

        assertThat(counted.submitAsync().getStatus().getCode()).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void a_transaction_that_is_on_the_ledger_cannot_be_proposed_again() throws Exception {
        Proposal proposal =
                contract.newProposal("put").addArguments("again", "value").build();
        proposal.endorse().submitAsync().getStatus();

        assertThatThrownBy(proposal::endorse)
                .hasStackTraceContaining("failed to endorse transaction, see attached details");
        assertThatThrownBy(proposal::evaluate)
                .hasStackTraceContaining("duplicate transaction found [" + proposal.getTransactionId() + "]");
    }

    @Test
    void the_same_envelope_sent_twice_is_on_the_ledger_once() throws Exception {
        submit(contract, "put", "twice", "before");
        Transaction transaction = endorse("update", "twice", "after");

        transaction.submitAsync();
        var second = transaction.submitAsync();

        assertThat(second.getStatus().getCode()).isEqualTo(TxValidationCode.VALID);
        assertThat(evaluate(contract, "history", "twice").lines()).containsExactly("after", "before");
    }

    private Transaction endorse(String function, String... arguments) throws Exception {
        return contract.newProposal(function).addArguments(arguments).build().endorse();
    }
}

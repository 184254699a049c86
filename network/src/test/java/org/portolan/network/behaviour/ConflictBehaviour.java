package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** Long ranges, of which a transaction keeps hashes only, and private data, which have changed since they were read. */
interface ConflictBehaviour extends Behaviour {

    @Test
    default void a_range_of_hundreds_is_valid_until_a_key_appears_in_it() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            putManyEverywhere("grown");
            Transaction before = endorse(ledger(china), "countAndPut", "grown", "grown~", "number of grown");
            assertThat(outcome(before).getCode()).isEqualTo(TxValidationCode.VALID);

            Transaction after = endorse(ledger(china), "countAndPut", "grown", "grown~", "number of grown");
            submit(ledger(china), "put", "grown000100-and-a-half", "new");

            assertThat(outcome(after).getCode()).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
        }
    }

    @Test
    default void a_range_of_hundreds_is_invalid_when_one_of_its_values_was_written_again() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            putManyEverywhere("rewritten");
            Transaction counted =
                    endorse(ledger(china), "countAndPut", "rewritten", "rewritten~", "number of rewritten");
            submit(ledger(china), "put", "rewritten000200", "v");

            assertThat(outcome(counted).getCode()).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
        }
    }

    @Test
    default void a_range_of_hundreds_is_invalid_when_its_last_key_was_deleted() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            putManyEverywhere("shrunk");
            Transaction counted = endorse(ledger(china), "countAndPut", "shrunk", "shrunk~", "number of shrunk");
            submit(ledger(china), "delete", "shrunk000249");

            assertThat(outcome(counted).getCode()).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
        }
    }

    @Test
    default void a_hash_of_private_data_that_changed_since_it_was_read_is_a_conflict() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            putPrivate(china, "hashed-read", "98000", CN);
            Transaction read = notes(china)
                    .newProposal("privateHash")
                    .addArguments(collectionOf(CN), "hashed-read")
                    .setEndorsingOrganizations(CN)
                    .build()
                    .endorse();
            putPrivate(china, "hashed-read", "99000", CN);

            assertThat(outcome(read).getCode()).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
        }
    }

    private void putManyEverywhere(String prefix) throws Exception {
        try (Gateway china = network().gateway(CN, "officer");
                Gateway singapore = network().gateway(SG, "officer");
                Gateway newZealand = network().gateway(NZ, "officer")) {
            submit(ledger(china), "putBatch", prefix, "250", "v");
            for (Gateway other : new Gateway[] {singapore, newZealand}) {
                eventually()
                        .untilAsserted(() -> assertThat(evaluate(ledger(other), "get", prefix + "000249"))
                                .isEqualTo("v"));
            }
        }
    }
}

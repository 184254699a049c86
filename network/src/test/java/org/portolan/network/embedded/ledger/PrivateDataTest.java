package org.portolan.network.embedded.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.channel.ImplicitCollections;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ledger.state.MissingPrivateDataException;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.policy.SignaturePolicies;

class PrivateDataTest {
    private static final String OF_CN = ImplicitCollections.of(TestChannel.CN);
    private static final String OF_SG = ImplicitCollections.of(TestChannel.SG);

    @TempDir
    Path directory;

    private TestChannel network;

    @BeforeEach
    void start() {
        network = new TestChannel(directory);
    }

    @AfterEach
    void stop() {
        network.close();
    }

    private CommittedStatus commitWithPrivateData(Results results, String... endorsers) {
        SignedTransaction transaction = network.transaction(results, endorsers);
        network.channel().keepTransient(transaction.id(), results.privateSet());
        return network.commit(transaction).getFirst();
    }

    private Optional<String> held(String mspId, String collection, String key) {
        try (StateSnapshot state = network.channel().snapshot(mspId)) {
            return state.privateValue("certificate", collection, key)
                    .map(found -> found.value().toStringUtf8());
        }
    }

    @Test
    void gives_a_private_value_to_those_entitled_and_its_hash_to_all() {
        commitWithPrivateData(
                Results.in("certificate").putPrivate(OF_CN, "k", "hidden").putPrivate(OF_SG, "k", "for SG"),
                TestChannel.CN,
                TestChannel.SG);

        assertThat(held(TestChannel.CN, OF_CN, "k")).contains("hidden");
        assertThat(held(TestChannel.SG, OF_SG, "k")).contains("for SG");
        assertThatThrownBy(() -> held(TestChannel.SG, OF_CN, "k")).isInstanceOf(MissingPrivateDataException.class);
        try (StateSnapshot state = network.channel().snapshot(TestChannel.NZ)) {
            assertThat(state.privateHash("certificate", OF_CN, Results.hash(ByteString.copyFromUtf8("k"))))
                    .map(found -> found.value())
                    .contains(Results.hash(ByteString.copyFromUtf8("hidden")));
        }
    }

    @Test
    void delivers_with_a_block_only_the_private_sets_of_the_organisation() {
        Results results =
                Results.in("certificate").putPrivate(OF_CN, "k", "hidden").putPrivate(OF_SG, "k", "for SG");
        CommittedStatus status = commitWithPrivateData(results, TestChannel.CN, TestChannel.SG);

        Map<Long, TxPvtReadWriteSet> forCn = network.channel().privateData(TestChannel.CN, status.block());
        assertThat(forCn).containsOnlyKeys(0L);
        assertThat(forCn.get(0L).toString()).contains("hidden").doesNotContain("for SG");
        assertThat(network.channel().privateData(TestChannel.NZ, status.block()))
                .isEmpty();
    }

    @Test
    void keeps_nothing_of_an_invalid_transaction() {
        CommittedStatus status =
                commitWithPrivateData(Results.in("certificate").putPrivate(OF_CN, "k", "hidden"), TestChannel.SG);

        assertThat(status.code()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(held(TestChannel.CN, OF_CN, "k")).isEmpty();
        assertThat(network.channel().privateData(TestChannel.CN, status.block()))
                .isEmpty();
    }

    @Test
    void takes_only_the_set_whose_hash_is_in_the_block() {
        Results endorsed = Results.in("certificate").putPrivate(OF_CN, "k", "hidden");
        Results forged = Results.in("certificate").putPrivate(OF_CN, "k", "forged");
        SignedTransaction transaction = network.transaction(endorsed, TestChannel.CN);
        network.channel().keepTransient(transaction.id(), forged.privateSet());

        network.commit(transaction);

        assertThatThrownBy(() -> held(TestChannel.CN, OF_CN, "k")).isInstanceOf(MissingPrivateDataException.class);
        assertThat(network.channel().missingPrivateData(TestChannel.CN))
                .singleElement()
                .satisfies(place -> assertThat(place.collection()).isEqualTo(OF_CN));
    }

    @Test
    void does_not_give_out_an_old_value_when_a_newer_one_is_missing() {
        commitWithPrivateData(Results.in("certificate").putPrivate(OF_CN, "k", "old"), TestChannel.CN);
        network.commit(Results.in("certificate").putPrivate(OF_CN, "k", "new"), TestChannel.CN);

        assertThatThrownBy(() -> held(TestChannel.CN, OF_CN, "k")).isInstanceOf(MissingPrivateDataException.class);
    }

    @Test
    void purges_a_value_from_state_and_from_the_sets_of_earlier_blocks() {
        CommittedStatus written = commitWithPrivateData(
                Results.in("certificate").putPrivate(OF_CN, "k", "hidden").putPrivate(OF_CN, "other", "stays"),
                TestChannel.CN);
        commitWithPrivateData(Results.in("certificate").putPrivate(OF_CN, "k", "hidden again"), TestChannel.CN);

        commitWithPrivateData(Results.in("certificate").purgePrivate(OF_CN, "k"), TestChannel.CN);

        assertThat(held(TestChannel.CN, OF_CN, "k")).isEmpty();
        assertThat(held(TestChannel.CN, OF_CN, "other")).contains("stays");
        for (long block = written.block(); block < network.channel().height(); block++) {
            assertThat(network.channel().privateData(TestChannel.CN, block).toString())
                    .doesNotContain("hidden");
        }
    }

    @Test
    void still_gives_a_value_whose_policy_alone_was_changed() {
        commitWithPrivateData(Results.in("certificate").putPrivate(OF_CN, "k", "hidden"), TestChannel.CN);
        network.commit(
                Results.in("certificate").policyPrivate(OF_CN, "k", SignaturePolicies.peerOf(TestChannel.CN)),
                TestChannel.CN);

        assertThat(held(TestChannel.CN, OF_CN, "k")).contains("hidden");
    }
}

package org.portolan.network.embedded.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.channel.ImplicitCollections;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ledger.CommittedStatus;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.policy.SignaturePolicies;

class EndorsementValidationTest {
    private static final String CN = TestChannel.CN;
    private static final String SG = TestChannel.SG;
    private static final String NZ = TestChannel.NZ;

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

    private TxValidationCode code(Results results, String... endorsers) {
        return network.commit(results, endorsers).code();
    }

    private static Results certificate() {
        return Results.in("certificate");
    }

    @Test
    void demands_the_chaincodes_policy() {
        assertThat(code(Results.in("movement").put("a", "1"), CN))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(Results.in("movement").put("a", "1"), CN, CN))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(Results.in("movement").put("a", "1"))).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(Results.in("movement").put("a", "1"), CN, NZ)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void does_not_count_a_client_as_an_endorser() {
        SignedTransaction transaction = SignedTransaction.of(
                TestChannel.NAME, network.client(CN), certificate().put("a", "1"), List.of(network.client(CN)));

        assertThat(network.commit(transaction).getFirst().code())
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void demands_the_policy_of_a_namespace_that_another_chaincode_writes_to() {
        SignedTransaction transaction = SignedTransaction.of(
                TestChannel.NAME,
                network.client(CN),
                "certificate",
                Results.in("movement").put("a", "1"),
                List.of(network.peer(CN)));

        assertThat(network.commit(transaction).getFirst().code())
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void demands_a_keys_own_policy_instead_of_the_chaincodes() {
        assertThat(code(certificate().put("k", "1").policy("k", SignaturePolicies.peerOf(CN)), SG))
                .isEqualTo(TxValidationCode.VALID);

        assertThat(code(certificate().put("k", "2"), SG, NZ)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(certificate().delete("k"), SG)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(certificate().put("other", "2"), SG)).isEqualTo(TxValidationCode.VALID);
        assertThat(code(certificate().put("k", "2"), CN)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void keeps_a_keys_policy_when_only_its_value_is_written() {
        code(certificate().put("k", "1").policy("k", SignaturePolicies.peerOf(CN)), CN);
        code(certificate().put("k", "2"), CN);

        assertThat(code(certificate().put("k", "3"), SG)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void demands_a_keys_policy_for_changing_that_policy() {
        code(certificate().put("k", "1").policy("k", SignaturePolicies.peerOf(CN)), CN);

        assertThat(code(certificate().policy("k", SignaturePolicies.peerOf(SG)), SG))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(certificate().policy("k", SignaturePolicies.peerOf(SG)), CN))
                .isEqualTo(TxValidationCode.VALID);
        assertThat(code(certificate().put("k", "2"), SG)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void forgets_a_deleted_keys_policy() {
        code(certificate().put("k", "1").policy("k", SignaturePolicies.peerOf(CN)), CN);
        code(certificate().delete("k"), CN);

        assertThat(code(certificate().put("k", "2"), SG)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void demands_a_members_guard_key_and_the_record_with_one_endorsement() {
        code(certificate().put("guard", "CN").policy("guard", SignaturePolicies.peerOf(CN)), CN);

        assertThat(code(certificate().put("record", "by SG in CN's name").put("guard", "CN"), SG, NZ))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(certificate().put("record", "by CN").put("guard", "CN"), CN))
                .isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void refuses_a_write_to_a_key_whose_policy_changes_earlier_in_the_block() {
        code(certificate().put("k", "1").put("l", "1").policy("k", SignaturePolicies.peerOf(CN)), CN);
        SignedTransaction change = network.transaction(
                certificate().policy("k", SignaturePolicies.parse("OR('" + CN + ".peer','" + SG + ".peer')")), CN);
        SignedTransaction write = network.transaction(certificate().put("k", "2"), CN);
        SignedTransaction elsewhere = network.transaction(certificate().put("l", "2"), CN);

        List<TxValidationCode> codes = inOneBlock(change, write, elsewhere);

        assertThat(codes)
                .containsExactly(
                        TxValidationCode.VALID, TxValidationCode.ENDORSEMENT_POLICY_FAILURE, TxValidationCode.VALID);
    }

    @Test
    void lets_a_write_pass_when_the_policy_change_before_it_was_not_endorsed() {
        code(certificate().put("k", "1").policy("k", SignaturePolicies.peerOf(CN)), CN);
        SignedTransaction change = network.transaction(certificate().policy("k", SignaturePolicies.peerOf(SG)), SG);
        SignedTransaction write = network.transaction(certificate().put("k", "2"), CN);

        assertThat(inOneBlock(change, write))
                .containsExactly(TxValidationCode.ENDORSEMENT_POLICY_FAILURE, TxValidationCode.VALID);
    }

    private List<TxValidationCode> inOneBlock(SignedTransaction... transactions) {
        try (StateSnapshot state = network.channel().snapshot(CN)) {
            return new BlockValidator(network.settings(), network.msps())
                    .validate(
                            network.channel().height(),
                            List.of(transactions).stream()
                                    .map(transaction -> transaction.envelope().toByteString())
                                    .toList(),
                            state,
                            id -> false)
                    .codes();
        }
    }

    @Test
    void demands_the_owner_of_an_implicit_collection() {
        Results write = certificate().putPrivate(ImplicitCollections.of(NZ), "k", "hidden");

        assertThat(code(write, CN, SG)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(write, NZ)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void demands_every_owner_and_the_chaincode_where_all_are_written() {
        Results write = certificate()
                .put("public", "1")
                .putPrivate(ImplicitCollections.of(NZ), "k", "hidden")
                .putPrivate(ImplicitCollections.of(CN), "k", "hidden");

        assertThat(code(write, NZ)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(write, NZ, CN)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void refuses_collections_of_strangers_and_unknown_ones() {
        assertThat(code(certificate().putPrivate(ImplicitCollections.of("StrangerMSP"), "k", "v"), CN, SG, NZ))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(certificate().putPrivate("nowhere", "k", "v"), CN, SG, NZ))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void demands_a_private_keys_own_policy() {
        String collection = ImplicitCollections.of(NZ);
        code(
                certificate()
                        .putPrivate(collection, "k", "1")
                        .policyPrivate(collection, "k", SignaturePolicies.peerOf(CN)),
                NZ);

        assertThat(code(certificate().putPrivate(collection, "k", "2"), NZ))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(code(certificate().putPrivate(collection, "k", "2"), CN)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void tells_beforehand_what_results_will_demand() {
        code(certificate().put("guard", "CN").policy("guard", SignaturePolicies.peerOf(CN)), CN);
        Results results = certificate().put("guard", "CN").putPrivate(ImplicitCollections.of(SG), "k", "v");

        try (StateSnapshot state = network.channel().snapshot(CN)) {
            assertThat(EndorsementDemands.of("certificate", results.publicSet(), network.settings(), state))
                    .containsExactly(SignaturePolicies.peerOf(CN), SignaturePolicies.peerOf(SG));
        }
    }

    @Test
    void tells_the_position_of_each_transaction_in_its_block() {
        SignedTransaction first = network.transaction(certificate().put("a", "1"), CN);
        SignedTransaction second = network.transaction(certificate().put("b", "1"), CN);

        List<CommittedStatus> statuses = network.commit(first, second);

        assertThat(statuses).extracting(CommittedStatus::transaction).containsExactly(0, 1);
    }
}

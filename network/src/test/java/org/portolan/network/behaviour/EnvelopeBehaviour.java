package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.TestUsers;

/** Envelopes that come more than once, or with a signature that is not their creator's. */
interface EnvelopeBehaviour extends Behaviour {

    @Test
    default void one_envelope_that_comes_through_three_peers_at_once_is_on_the_ledger_once() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "put", "thrice", "before");
            Transaction transaction = endorse(ledger(china), "put", "thrice", "after");
            byte[] signature = signer(CN).sign(transaction.getDigest());

            List<CompletableFuture<Boolean>> sent = new ArrayList<>();
            for (String mspId : List.of(CN, SG, NZ)) {
                sent.add(CompletableFuture.supplyAsync(() -> isTaken(mspId, transaction.getBytes(), signature)));
            }

            assertThat(sent.stream().map(CompletableFuture::join).toList()).contains(true);
            eventually()
                    .untilAsserted(() ->
                            assertThat(evaluate(ledger(china), "get", "thrice")).isEqualTo("after"));
            submit(ledger(china), "put", "thrice", "at last");
            assertThat(evaluate(ledger(china), "history", "thrice").lines())
                    .containsExactly("at last", "after", "before");
        }
    }

    @Test
    default void an_envelope_that_is_in_a_block_changes_nothing_when_it_comes_again_to_another_peer() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Transaction transaction = endorse(ledger(china), "put", "resubmitted", "once");
            byte[] signature = signer(CN).sign(transaction.getDigest());
            assertThat(outcome(transaction).getCode()).isEqualTo(TxValidationCode.VALID);
            submit(ledger(china), "put", "resubmitted", "later");

            isTaken(SG, transaction.getBytes(), signature);

            submit(ledger(china), "put", "after the resubmitted", "x");
            assertThat(evaluate(ledger(china), "history", "resubmitted").lines())
                    .containsExactly("later", "once");
        }
    }

    /** Whether the orderers took it; a refusal can only mean that they had it, which SmartBFT remembers. */
    private boolean isTaken(String mspId, byte[] transaction, byte[] signature) {
        try (Gateway elsewhere = network()
                .newGateway(CN, "officer")
                .connection(network().connection(mspId))
                .connect()) {
            assertThat(elsewhere
                            .newSignedTransaction(transaction, signature)
                            .submitAsync()
                            .getStatus()
                            .getCode())
                    .isEqualTo(TxValidationCode.VALID);
            return true;
        } catch (SubmitException e) {
            assertThat(e.getDetails())
                    .isNotEmpty()
                    .allSatisfy(detail -> assertThat(detail.getMessage()).contains("request already"));
            return false;
        } catch (CommitStatusException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    default void an_envelope_that_another_signed_is_refused_by_the_orderers() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Transaction transaction = endorse(ledger(china), "put", "forged-envelope", "x");
            byte[] signature = signer(SG).sign(transaction.getDigest());

            assertThatThrownBy(() -> china.newSignedTransaction(transaction.getBytes(), signature)
                            .submitAsync())
                    .isInstanceOfSatisfying(
                            SubmitException.class,
                            e -> assertThat(e.getStatus().getDescription()
                                            + e.getDetails().toString())
                                    .contains("received unsuccessful response from orderer: status=FORBIDDEN"));
            assertThat(evaluate(ledger(china), "get", "forged-envelope")).isEmpty();
        }
    }

    @Test
    default void the_outcome_of_a_transaction_is_told_to_members_alone() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Transaction transaction = endorse(ledger(china), "put", "outcome", "x");
            assertThat(outcome(transaction).getCode()).isEqualTo(TxValidationCode.VALID);
            byte[] request = newCommitRequest(transaction.getTransactionId());
            byte[] digest = china.newCommit(request).getDigest();

            assertThat(china.newSignedCommit(request, signer(CN).sign(digest))
                            .getStatus()
                            .getCode())
                    .isEqualTo(TxValidationCode.VALID);
            assertThatThrownBy(() -> china.newSignedCommit(request, signer(SG).sign(digest))
                            .getStatus())
                    .isInstanceOfSatisfying(
                            CommitStatusException.class,
                            e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.PERMISSION_DENIED));
        }
    }

    private byte[] newCommitRequest(String transactionId) {
        var identity = TestUsers.identity(CN, network().identities(CN).userMsp("officer"));
        ByteString creator = SerializedIdentity.newBuilder()
                .setMspid(identity.getMspId())
                .setIdBytes(ByteString.copyFrom(identity.getCredentials()))
                .build()
                .toByteString();
        return SignedCommitStatusRequest.newBuilder()
                .setRequest(CommitStatusRequest.newBuilder()
                        .setChannelId(FabricNetwork.CHANNEL)
                        .setTransactionId(transactionId)
                        .setIdentity(creator)
                        .build()
                        .toByteString())
                .build()
                .toByteArray();
    }

    private Signer signer(String mspId) {
        return TestUsers.signer(network().identities(mspId).userMsp("officer"));
    }
}

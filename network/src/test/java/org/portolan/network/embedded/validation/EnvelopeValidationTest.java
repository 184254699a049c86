package org.portolan.network.embedded.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ledger.state.StateSnapshot;

class EnvelopeValidationTest {
    @TempDir
    static Path directory;

    private static TestChannel network;

    @BeforeAll
    static void start() {
        network = new TestChannel(directory);
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    private static SignedTransaction transaction() {
        return network.transaction(Results.in("movement").put("a", "1"), TestChannel.CN, TestChannel.SG);
    }

    private static List<TxValidationCode> codes(Envelope... envelopes) {
        List<ByteString> data =
                List.of(envelopes).stream().map(Envelope::toByteString).toList();
        return codes(data, Set.of());
    }

    private static List<TxValidationCode> codes(List<ByteString> data, Set<String> used) {
        try (StateSnapshot state = network.channel().snapshot(TestChannel.CN)) {
            return new BlockValidator(network.settings(), network.msps())
                    .validate(1, data, state, used::contains)
                    .codes();
        }
    }

    /** Changes the payload and signs it again, as a dishonest client could. */
    private static Envelope forged(UnaryOperator<Payload> change) throws Exception {
        Payload payload =
                change.apply(Payload.parseFrom(transaction().envelope().getPayload()));
        return SignedTransaction.signed(network.client(TestChannel.CN), payload.getHeader(), payload.getData());
    }

    private static Envelope withHeader(UnaryOperator<ChannelHeader.Builder> change) throws Exception {
        return forged(payload -> {
            try {
                ChannelHeader.Builder header =
                        ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).toBuilder();
                Payload.Builder changed = payload.toBuilder();
                changed.getHeaderBuilder()
                        .setChannelHeader(change.apply(header).build().toByteString());
                return changed.build();
            } catch (com.google.protobuf.InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void accepts_a_transaction_that_is_what_it_says() {
        assertThat(codes(transaction().envelope())).containsExactly(TxValidationCode.VALID);
    }

    @Test
    void refuses_what_does_not_parse() {
        ByteString rubbish = ByteString.copyFrom(new byte[] {(byte) 0xFF, 1, 2});
        Envelope badPayload = Envelope.newBuilder().setPayload(rubbish).build();

        assertThat(codes(List.of(rubbish, badPayload.toByteString(), ByteString.EMPTY), Set.of()))
                .containsExactly(
                        TxValidationCode.INVALID_OTHER_REASON,
                        TxValidationCode.BAD_PAYLOAD,
                        TxValidationCode.BAD_COMMON_HEADER);
    }

    @Test
    void refuses_a_changed_payload_or_signature() throws Exception {
        Envelope envelope = transaction().envelope();
        Envelope unsigned = envelope.toBuilder().clearSignature().build();
        Envelope othersSignature = envelope.toBuilder()
                .setSignature(transaction().envelope().getSignature())
                .build();

        assertThat(codes(unsigned, othersSignature)).containsOnly(TxValidationCode.BAD_CREATOR_SIGNATURE);
    }

    @Test
    void refuses_a_transaction_id_that_is_not_the_creators() throws Exception {
        assertThat(codes(withHeader(header -> header.setTxId("0".repeat(64)))))
                .containsExactly(TxValidationCode.BAD_PROPOSAL_TXID);
    }

    @Test
    void refuses_another_channel_an_epoch_and_other_kinds() throws Exception {
        assertThat(codes(
                        withHeader(header -> header.setChannelId("elsewhere")),
                        withHeader(header -> header.setEpoch(1)),
                        withHeader(header -> header.setType(HeaderType.MESSAGE_VALUE)),
                        withHeader(header -> header.setType(HeaderType.CONFIG_UPDATE_VALUE)),
                        withHeader(header -> header.setType(HeaderType.CONFIG_VALUE))))
                .containsExactly(
                        TxValidationCode.TARGET_CHAIN_NOT_FOUND,
                        TxValidationCode.BAD_COMMON_HEADER,
                        TxValidationCode.BAD_COMMON_HEADER,
                        TxValidationCode.UNSUPPORTED_TX_PAYLOAD,
                        TxValidationCode.INVALID_CONFIG_TRANSACTION);
    }

    @Test
    void refuses_endorsements_of_another_proposal() throws Exception {
        Envelope envelope = forged(payload -> {
            try {
                Transaction.Builder transaction = Transaction.parseFrom(payload.getData()).toBuilder();
                ChaincodeActionPayload action = ChaincodeActionPayload.parseFrom(
                        transaction.getActions(0).getPayload());
                transaction
                        .getActionsBuilder(0)
                        .setPayload(action.toBuilder()
                                .setChaincodeProposalPayload(ByteString.copyFromUtf8("another"))
                                .build()
                                .toByteString());
                return payload.toBuilder()
                        .setData(transaction.build().toByteString())
                        .build();
            } catch (com.google.protobuf.InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(codes(envelope)).containsExactly(TxValidationCode.INVALID_ENDORSER_TRANSACTION);
    }

    @Test
    void refuses_a_transaction_without_an_action() throws Exception {
        Envelope envelope = forged(payload -> payload.toBuilder().clearData().build());

        assertThat(codes(envelope)).containsExactly(TxValidationCode.INVALID_ENDORSER_TRANSACTION);
    }

    @Test
    void refuses_a_transaction_id_used_before_in_the_chain_or_in_the_block() {
        SignedTransaction first = transaction();
        SignedTransaction second = transaction();
        ByteString bytes = second.envelope().toByteString();

        assertThat(codes(List.of(first.envelope().toByteString(), bytes, bytes), Set.of(first.id())))
                .containsExactly(
                        TxValidationCode.DUPLICATE_TXID, TxValidationCode.VALID, TxValidationCode.DUPLICATE_TXID);
    }

    @Test
    void refuses_an_unknown_chaincode() {
        assertThat(codes(network.transaction(Results.in("unknown").put("a", "1"), TestChannel.CN)
                        .envelope()))
                .containsExactly(TxValidationCode.INVALID_CHAINCODE);
    }
}

package org.portolan.network.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.client.ChaincodeEvent;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.InMemoryCheckpointer;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** Blocks, filtered blocks, and events of contracts, as they are delivered. */
interface BlockBehaviour extends Behaviour {

    @Test
    default void each_block_hashes_its_data_and_the_header_before_it() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "put", "hashed", "once");
            BlockchainInfo chain = chain(china);

            ByteString previous = ByteString.EMPTY;
            try (CloseableIterator<Block> blocks = china.getNetwork(FabricNetwork.CHANNEL)
                    .newBlockEventsRequest()
                    .startBlock(0)
                    .build()
                    .getEvents()) {
                for (long number = 0; number < chain.getHeight(); number++) {
                    Block block = blocks.next();
                    assertThat(block.getHeader().getNumber()).isEqualTo(number);
                    assertThat(block.getHeader().getPreviousHash()).isEqualTo(previous);
                    assertThat(block.getHeader().getDataHash()).isEqualTo(hashOfData(block));
                    assertThat(block.getMetadata()
                                    .getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE)
                                    .size())
                            .isEqualTo(block.getData().getDataCount());
                    previous = hashOf(block.getHeader());
                }
            }
            assertThat(chain.getCurrentBlockHash()).isEqualTo(previous);
        }
    }

    private static ByteString hashOfData(Block block) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        block.getData().getDataList().forEach(envelope -> digest.update(envelope.toByteArray()));
        return ByteString.copyFrom(digest.digest());
    }

    private static ByteString hashOf(BlockHeader header) throws Exception {
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new ASN1Integer(BigInteger.valueOf(header.getNumber())));
        fields.add(new DEROctetString(header.getPreviousHash().toByteArray()));
        fields.add(new DEROctetString(header.getDataHash().toByteArray()));
        byte[] encoded = new DERSequence(fields).getEncoded();
        return ByteString.copyFrom(MessageDigest.getInstance("SHA-256").digest(encoded));
    }

    @Test
    default void a_block_carries_orderers_signatures_the_last_configuration_and_what_peers_agree_on() throws Exception {
        try (Gateway china = network().gateway(CN, "officer");
                Gateway newZealand = network().gateway(NZ, "officer")) {
            Status status = outcome(endorse(ledger(china), "put", "metadata", "x"));

            BlockMetadata metadata = blockAt(china, status.getBlockNumber()).getMetadata();

            assertThat(metadata.getMetadataCount()).isEqualTo(5);
            Metadata signatures = Metadata.parseFrom(metadata.getMetadata(BlockMetadataIndex.SIGNATURES_VALUE));
            assertThat(signatures.getSignaturesList())
                    .isNotEmpty()
                    .allSatisfy(signature ->
                            assertThat(signature.getSignature().isEmpty()).isFalse());
            assertThat(OrdererBlockMetadata.parseFrom(signatures.getValue())
                            .getLastConfig()
                            .getIndex())
                    .isZero();
            ByteString commitHash = metadata.getMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE);
            assertThat(Metadata.parseFrom(commitHash).getValue().size()).isEqualTo(32);
            assertThat(blockAt(newZealand, status.getBlockNumber())
                            .getMetadata()
                            .getMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE))
                    .isEqualTo(commitHash);
        }
    }

    private static Block blockAt(Gateway gateway, long number) {
        try (CloseableIterator<Block> blocks = gateway.getNetwork(FabricNetwork.CHANNEL)
                .newBlockEventsRequest()
                .startBlock(number)
                .build()
                .getEvents()) {
            return blocks.next();
        }
    }

    @Test
    default void filtered_blocks_tell_what_became_of_a_transaction_without_its_content() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            Status status = announce(china, "filtered");

            try (CloseableIterator<FilteredBlock> blocks = china.getNetwork(FabricNetwork.CHANNEL)
                    .newFilteredBlockEventsRequest()
                    .startBlock(status.getBlockNumber())
                    .build()
                    .getEvents()) {
                FilteredTransaction transaction = blocks.next().getFilteredTransactionsList().stream()
                        .filter(each -> each.getTxid().equals(status.getTransactionId()))
                        .findFirst()
                        .orElseThrow();
                assertThat(transaction.getTxValidationCode()).isEqualTo(TxValidationCode.VALID);
                assertThat(transaction.getTransactionActions().getChaincodeActionsList())
                        .singleElement()
                        .satisfies(action -> {
                            assertThat(action.getChaincodeEvent().getEventName())
                                    .isEqualTo("filtered");
                            assertThat(action.getChaincodeEvent().getPayload().isEmpty())
                                    .isTrue();
                        });
            }
        }
    }

    @Test
    default void a_contracts_event_arrives_as_it_happens() throws Exception {
        try (Gateway china = network().gateway(CN, "officer");
                CloseableIterator<ChaincodeEvent> events =
                        china.getNetwork(FabricNetwork.CHANNEL).getChaincodeEvents(FabricNetwork.NOTES)) {
            submit(notes(china), "announce", "CertificateIssued", "NZ-1");

            ChaincodeEvent event = events.next();
            assertThat(event.getEventName()).isEqualTo("CertificateIssued");
            assertThat(new String(event.getPayload(), UTF_8)).isEqualTo("NZ-1");
        }
    }

    @Test
    default void events_are_replayed_from_a_block_and_go_on_after_a_checkpoint() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            long start = announce(china, "first").getBlockNumber();
            announce(china, "second");
            announce(china, "third");
            InMemoryCheckpointer checkpointer = new InMemoryCheckpointer();

            assertThat(take(1, china, start, checkpointer)).containsExactly("first");
            assertThat(take(2, china, start, checkpointer)).containsExactly("second", "third");
        }
    }

    @Test
    default void events_of_invalid_transactions_are_not_announced() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            long start = chain(china).getHeight();
            Status invalid = ledger(china)
                    .newProposal("announce")
                    .addArguments("forged", "x")
                    .setEndorsingOrganizations(CN)
                    .build()
                    .endorse()
                    .submitAsync()
                    .getStatus();
            announce(china, "genuine");

            assertThat(invalid.getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
            assertThat(take(1, china, start, new InMemoryCheckpointer())).containsExactly("genuine");
        }
    }

    private Status announce(Gateway gateway, String name) throws Exception {
        return outcome(endorse(ledger(gateway), "announce", name, "payload"));
    }

    private static List<String> take(int count, Gateway gateway, long start, InMemoryCheckpointer checkpointer)
            throws Exception {
        Network channel = gateway.getNetwork(FabricNetwork.CHANNEL);
        List<String> names = new ArrayList<>();
        try (CloseableIterator<ChaincodeEvent> events = channel.newChaincodeEventsRequest(FabricNetwork.LEDGER)
                .startBlock(start)
                .checkpoint(checkpointer)
                .build()
                .getEvents()) {
            while (names.size() < count) {
                ChaincodeEvent event = events.next();
                names.add(event.getEventName());
                checkpointer.checkpointChaincodeEvent(event);
            }
        }
        return names;
    }
}

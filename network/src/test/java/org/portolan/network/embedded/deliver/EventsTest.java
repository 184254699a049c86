package org.portolan.network.embedded.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.ChaincodeEvent;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.InMemoryCheckpointer;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

@Timeout(120)
class EventsTest {
    private final TestNetwork testNetwork = SharedNetwork.network();
    private final Gateway gateway = testNetwork.gateway(CN, "officer");
    private final Network network = gateway.getNetwork(TestNetwork.CHANNEL);
    private final Contract contract = network.getContract(SharedNetwork.TWO_CUSTOMS);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_contracts_event_arrives_as_it_happens() throws Exception {
        try (CloseableIterator<ChaincodeEvent> events = network.getChaincodeEvents(SharedNetwork.TWO_CUSTOMS)) {
            contract.submitTransaction("announce", "CertificateIssued", "NZ-1");

            ChaincodeEvent event = events.next();
            assertThat(event.getEventName()).isEqualTo("CertificateIssued");
            assertThat(new String(event.getPayload(), UTF_8)).isEqualTo("NZ-1");
        }
    }

    @Test
    void events_are_replayed_from_a_block_and_go_on_after_a_checkpoint() throws Exception {
        long start = announce("first").getBlockNumber();
        announce("second");
        announce("third");
        InMemoryCheckpointer checkpointer = new InMemoryCheckpointer();

        List<String> before = take(1, start, checkpointer);
        List<String> after = take(2, start, checkpointer);

        assertThat(before).containsExactly("first");
        assertThat(after).containsExactly("second", "third");
    }

    @Test
    void events_of_invalid_transactions_and_of_other_chaincodes_are_not_announced() throws Exception {
        long start = testNetwork.node().height();
        var invalid = contract.newProposal("announce")
                .addArguments("forged", "x")
                .setEndorsingOrganizations(CN)
                .build()
                .endorse()
                .submitAsync();
        assertThat(invalid.getStatus().getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        network.getContract(SharedNetwork.ANYONE).submitTransaction("announce", "elsewhere", "x");
        announce("genuine");

        assertThat(take(1, start, new InMemoryCheckpointer())).containsExactly("genuine");
    }

    @Test
    void whole_blocks_come_from_the_first_on() throws Exception {
        try (CloseableIterator<Block> blocks =
                network.newBlockEventsRequest().startBlock(0).build().getEvents()) {
            assertThat(blocks.next().getHeader().getNumber()).isZero();
            assertThat(blocks.next().getHeader().getNumber()).isOne();
        }
    }

    @Test
    void filtered_blocks_tell_what_became_of_a_transaction_without_its_content() throws Exception {
        Status status = announce("filtered");

        try (CloseableIterator<FilteredBlock> blocks = network.newFilteredBlockEventsRequest()
                .startBlock(status.getBlockNumber())
                .build()
                .getEvents()) {
            FilteredBlock block = blocks.next();
            FilteredTransaction transaction = block.getFilteredTransactionsList().stream()
                    .filter(candidate -> candidate.getTxid().equals(status.getTransactionId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(block.getChannelId()).isEqualTo(TestNetwork.CHANNEL);
            assertThat(transaction.getTxValidationCode()).isEqualTo(TxValidationCode.VALID);
            assertThat(transaction.getTransactionActions().getChaincodeActionsList())
                    .singleElement()
                    .satisfies(action -> {
                        assertThat(action.getChaincodeEvent().getEventName()).isEqualTo("filtered");
                        assertThat(action.getChaincodeEvent().getPayload().isEmpty())
                                .isTrue();
                    });
        }
    }

    @Test
    void private_data_comes_with_its_block_to_the_organisation_that_holds_it_and_not_to_others() throws Exception {
        Status status = network.getContract(SharedNetwork.ANYONE)
                .newProposal("putPrivate")
                .addArguments("delivered", "_implicit_org_" + CN, "_implicit_org_" + NZ)
                .putTransient("value", "for-CN-and-NZ")
                .setEndorsingOrganizations(CN, NZ)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();

        assertThat(privateData(CN, status.getBlockNumber()))
                .contains("_implicit_org_" + CN)
                .contains("for-CN-and-NZ")
                .doesNotContain("_implicit_org_" + NZ);
        assertThat(privateData(NZ, status.getBlockNumber()))
                .contains("_implicit_org_" + NZ)
                .doesNotContain("_implicit_org_" + CN);
        assertThat(privateData(SG, status.getBlockNumber())).isEmpty();
    }

    @Test
    void private_data_is_for_members_of_the_endpoints_own_organisation() {
        try (Gateway stranger = testNetwork.gateway(SG, "officer", CN)) {
            assertThatThrownBy(() -> stranger.getNetwork(TestNetwork.CHANNEL)
                            .newBlockAndPrivateDataEventsRequest()
                            .startBlock(0)
                            .build()
                            .getEvents()
                            .next())
                    .hasStackTraceContaining("FORBIDDEN");
        }
    }

    @Test
    void a_client_that_waits_for_the_next_block_can_go() {
        CloseableIterator<Block> blocks =
                network.getBlockEvents(options -> options.withDeadlineAfter(200, TimeUnit.MILLISECONDS));

        assertThatThrownBy(() -> {
                    while (true) {
                        blocks.next();
                    }
                })
                .hasStackTraceContaining("DEADLINE_EXCEEDED");
    }

    private Status announce(String name) throws Exception {
        return contract.newProposal("announce")
                .addArguments(name, "payload")
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
    }

    private List<String> take(int count, long start, InMemoryCheckpointer checkpointer) throws Exception {
        List<String> names = new ArrayList<>();
        try (CloseableIterator<ChaincodeEvent> events = network.newChaincodeEventsRequest(SharedNetwork.TWO_CUSTOMS)
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

    private String privateData(String mspId, long block) {
        try (Gateway member = testNetwork.gateway(mspId, "gateway");
                CloseableIterator<BlockAndPrivateData> blocks = member.getNetwork(TestNetwork.CHANNEL)
                        .newBlockAndPrivateDataEventsRequest()
                        .startBlock(block)
                        .build()
                        .getEvents()) {
            StringBuilder content = new StringBuilder();
            for (TxPvtReadWriteSet set : blocks.next().getPrivateDataMapMap().values()) {
                content.append(set.toByteString().toStringUtf8());
            }
            return content.toString();
        }
    }
}

package org.portolan.network.embedded.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.testnetwork.TestNetwork.CHANNEL;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import java.security.MessageDigest;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.peer.ChannelQueryResponse;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryInstalledChaincodesResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

class SystemChaincodesTest {
    private final TestNetwork network = SharedNetwork.network();
    private final Gateway gateway = network.gateway(CN, "officer");

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_chains_height_and_newest_block_fit_together() throws Exception {
        BlockchainInfo info = BlockchainInfo.parseFrom(qscc("GetChainInfo", CHANNEL));

        Block newest = Block.parseFrom(qscc("GetBlockByNumber", CHANNEL, Long.toString(info.getHeight() - 1)));
        assertThat(newest.getHeader().getNumber()).isEqualTo(info.getHeight() - 1);
        assertThat(newest.getHeader().getPreviousHash()).isEqualTo(info.getPreviousBlockHash());
        byte[] byHash = system("qscc")
                .newProposal("GetBlockByHash")
                .addArguments(CHANNEL.getBytes(), info.getCurrentBlockHash().toByteArray())
                .build()
                .evaluate();
        assertThat(Block.parseFrom(byHash)).isEqualTo(newest);
    }

    @Test
    void blocks_are_chained_by_their_headers_and_carry_the_hash_of_their_data() throws Exception {
        submit("chained");
        Block block = Block.parseFrom(qscc("GetBlockByNumber", CHANNEL, "1"));

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        block.getData().getDataList().forEach(envelope -> digest.update(envelope.toByteArray()));
        assertThat(block.getHeader().getDataHash().toByteArray()).isEqualTo(digest.digest());
    }

    @Test
    void a_transaction_and_its_block_are_found_by_its_id() throws Exception {
        Status status = submit("found");

        ProcessedTransaction transaction =
                ProcessedTransaction.parseFrom(qscc("GetTransactionByID", CHANNEL, status.getTransactionId()));
        Block block = Block.parseFrom(qscc("GetBlockByTxID", CHANNEL, status.getTransactionId()));
        assertThat(transaction.getValidationCode()).isEqualTo(TxValidationCode.VALID_VALUE);
        assertThat(block.getHeader().getNumber()).isEqualTo(status.getBlockNumber());
    }

    @Test
    void what_is_not_on_the_chain_is_an_error() {
        assertThatThrownBy(() -> qscc("GetTransactionByID", CHANNEL, "0000"))
                .hasStackTraceContaining("no such transaction ID [0000]");
        assertThatThrownBy(() -> qscc("GetBlockByNumber", CHANNEL, "99999999"))
                .hasStackTraceContaining("Failed to get block number 99999999");
        assertThatThrownBy(() -> qscc("GetChainInfo", "elsewhere"))
                .hasStackTraceContaining("Invalid chain ID, elsewhere");
    }

    @Test
    void the_channel_and_its_configuration_can_be_asked_for() throws Exception {
        ChannelQueryResponse channels =
                ChannelQueryResponse.parseFrom(system("cscc").evaluateTransaction("GetChannels"));
        Block block = Block.parseFrom(system("cscc").evaluateTransaction("GetConfigBlock", CHANNEL));
        Config config = Config.parseFrom(system("cscc").evaluateTransaction("GetChannelConfig", CHANNEL));

        assertThat(channels.getChannelsList())
                .singleElement()
                .satisfies(channel -> assertThat(channel.getChannelId()).isEqualTo(CHANNEL));
        assertThat(block.getHeader().getNumber()).isZero();
        assertThat(config.getChannelGroup().getGroupsMap()).containsKeys("Application", "Orderer");
    }

    @Test
    void chaincode_definitions_can_be_asked_for() throws Exception {
        QueryChaincodeDefinitionResult definition = QueryChaincodeDefinitionResult.parseFrom(lifecycle(
                "QueryChaincodeDefinition",
                QueryChaincodeDefinitionArgs.newBuilder()
                        .setName(SharedNetwork.TWO_CUSTOMS)
                        .build()
                        .toByteArray()));
        QueryChaincodeDefinitionsResult definitions = QueryChaincodeDefinitionsResult.parseFrom(lifecycle(
                "QueryChaincodeDefinitions",
                QueryChaincodeDefinitionsArgs.getDefaultInstance().toByteArray()));

        assertThat(definition.getVersion()).isEqualTo("1");
        assertThat(definition.getApprovalsMap()).hasSize(5).containsEntry(CN, true);
        assertThat(definitions.getChaincodeDefinitionsList())
                .extracting(QueryChaincodeDefinitionsResult.ChaincodeDefinition::getName)
                .containsExactly(SharedNetwork.TWO_CUSTOMS, SharedNetwork.ANYONE);
    }

    @Test
    void no_definition_is_ready_to_be_committed_for_definitions_come_from_the_topology() throws Exception {
        CheckCommitReadinessResult result = CheckCommitReadinessResult.parseFrom(lifecycle(
                "CheckCommitReadiness",
                CheckCommitReadinessArgs.newBuilder()
                        .setName(SharedNetwork.TWO_CUSTOMS)
                        .setSequence(2)
                        .build()
                        .toByteArray()));

        assertThat(result.getApprovalsMap()).containsEntry(CN, false);
    }

    @Test
    void installed_chaincodes_are_for_admins() throws Exception {
        byte[] arguments = QueryInstalledChaincodesArgs.getDefaultInstance().toByteArray();

        assertThatThrownBy(() -> lifecycle("QueryInstalledChaincodes", arguments))
                .hasStackTraceContaining("the identity is not an admin of " + CN);
        try (Gateway admin = network.gateway(CN, "admin")) {
            QueryInstalledChaincodesResult installed =
                    QueryInstalledChaincodesResult.parseFrom(admin.getNetwork(CHANNEL)
                            .getContract("_lifecycle")
                            .evaluateTransaction("QueryInstalledChaincodes", arguments));
            assertThat(installed.getInstalledChaincodesList())
                    .extracting(QueryInstalledChaincodesResult.InstalledChaincode::getPackageId)
                    .contains("ledger_1:0");
        }
    }

    @Test
    void what_the_topology_decides_cannot_be_done_by_a_client() {
        assertThatThrownBy(() -> lifecycle("InstallChaincode", new byte[0]))
                .hasStackTraceContaining("UNIMPLEMENTED: the embedded node does not offer _lifecycle InstallChaincode");
        assertThatThrownBy(() -> system("cscc").evaluateTransaction("JoinChain", "block"))
                .hasStackTraceContaining("UNIMPLEMENTED: the embedded node does not offer cscc JoinChain");
        assertThatThrownBy(() -> system("lscc").evaluateTransaction("getchaincodes"))
                .hasStackTraceContaining("UNIMPLEMENTED: the embedded node does not offer lscc");
    }

    private Status submit(String key) throws Exception {
        return gateway.getNetwork(CHANNEL)
                .getContract(SharedNetwork.TWO_CUSTOMS)
                .newProposal("put")
                .addArguments(key, "value")
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
    }

    private Contract system(String name) {
        return gateway.getNetwork(CHANNEL).getContract(name);
    }

    private byte[] qscc(String function, String... arguments) throws Exception {
        return system("qscc").evaluateTransaction(function, arguments);
    }

    private byte[] lifecycle(String function, byte[] argument) throws Exception {
        return system("_lifecycle").evaluateTransaction(function, argument);
    }
}

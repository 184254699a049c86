package org.portolan.network.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** Short forms of what the cases do through Fabric's own client. */
interface Behaviour {
    /** The network that the cases run on, which is there before the first and after the last of them. */
    FabricNetwork network();

    default Contract ledger(Gateway gateway) {
        return gateway.getNetwork(FabricNetwork.CHANNEL).getContract(FabricNetwork.LEDGER);
    }

    default Contract notes(Gateway gateway) {
        return gateway.getNetwork(FabricNetwork.CHANNEL).getContract(FabricNetwork.NOTES);
    }

    default Contract common(Gateway gateway) {
        return gateway.getNetwork(FabricNetwork.CHANNEL).getContract(FabricNetwork.COMMON);
    }

    default String submit(Contract contract, String function, String... arguments) throws Exception {
        return new String(contract.submitTransaction(function, arguments), UTF_8);
    }

    default String evaluate(Contract contract, String function, String... arguments) throws GatewayException {
        return new String(contract.evaluateTransaction(function, arguments), UTF_8);
    }

    default Transaction endorse(Contract contract, String function, String... arguments) throws Exception {
        return contract.newProposal(function).addArguments(arguments).build().endorse();
    }

    /** What became of a transaction; a client may ask again when the orderer had it already. */
    default Status outcome(Transaction transaction) throws Exception {
        SubmittedTransaction submitted = transaction.submitAsync();
        return submitted.getStatus();
    }

    default Status putPrivate(Gateway writer, String key, String value, String... owners) throws Exception {
        Proposal.Builder proposal = notes(writer).newProposal("putPrivate").addArguments(key);
        for (String owner : owners) {
            proposal.addArguments(collectionOf(owner));
        }
        return proposal.putTransient("value", value)
                .setEndorsingOrganizations(owners)
                .build()
                .endorse()
                .submitAsync()
                .getStatus();
    }

    default String collectionOf(String mspId) {
        return "_implicit_org_" + mspId;
    }

    default BlockchainInfo chain(Gateway gateway) throws GatewayException, InvalidProtocolBufferException {
        Contract queries = gateway.getNetwork(FabricNetwork.CHANNEL).getContract("qscc");
        return BlockchainInfo.parseFrom(queries.evaluateTransaction("GetChainInfo", FabricNetwork.CHANNEL));
    }

    /** Peers commit one after another. */
    default ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}

package org.portolan.network.embedded.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

/** Short forms of what tests do through the SDK. */
final class Calls {
    private Calls() {}

    static Contract ledger(Gateway gateway) {
        return gateway.getNetwork(TestNetwork.CHANNEL).getContract(SharedNetwork.TWO_CUSTOMS);
    }

    static Contract notes(Gateway gateway) {
        return gateway.getNetwork(TestNetwork.CHANNEL).getContract(SharedNetwork.ANYONE);
    }

    static String submit(Contract contract, String function, String... arguments) throws Exception {
        return new String(contract.submitTransaction(function, arguments), UTF_8);
    }

    static String evaluate(Contract contract, String function, String... arguments) throws GatewayException {
        return new String(contract.evaluateTransaction(function, arguments), UTF_8);
    }

    /** Endorsed and submitted, but not waited for. */
    static SubmittedTransaction begin(Contract contract, String function, String... arguments) throws Exception {
        return contract.newProposal(function)
                .addArguments(arguments)
                .build()
                .endorse()
                .submitAsync();
    }
}

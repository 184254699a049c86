package org.portolan.network.behaviour;

import io.grpc.ManagedChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.node.ChaincodeSettings;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.policy.ChannelPolicies;
import org.portolan.network.testnetwork.ContractProcess;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

/** On a node of its own: the cases count the events and blocks of the whole channel. */
final class EmbeddedBehaviourTest extends FabricNetworkContract {
    private static final Duration LONGEST_RUN = Duration.ofSeconds(4);
    private static final ChaincodeSettings COMMON =
            new ChaincodeSettings(FabricNetwork.COMMON, "1", 1, ChannelPolicies.ENDORSEMENT);

    private final List<ContractProcess> contracts = new ArrayList<>();
    private TestNetwork node;

    @BeforeAll
    void start(@TempDir Path folder) {
        node = TestNetwork.start(folder, LONGEST_RUN, SharedNetwork.LEDGER, SharedNetwork.NOTES, COMMON);
        for (String mspId : TestNetwork.mspIds()) {
            for (String chaincode : List.of(FabricNetwork.LEDGER, FabricNetwork.NOTES, FabricNetwork.COMMON)) {
                ContractProcess contract = SharedNetwork.startContract(chaincode);
                contracts.add(contract);
                node.connectChaincode(mspId, chaincode, "127.0.0.1", contract.port());
            }
        }
        node.awaitReady();
    }

    @AfterAll
    void stop() {
        node.close();
        contracts.forEach(ContractProcess::close);
    }

    @Override
    public FabricNetwork network() {
        return new FabricNetwork() {
            @Override
            public OrganisationFolder identities(String mspId) {
                return TestNetwork.identities(mspId);
            }

            @Override
            public ManagedChannel connection(String mspId) {
                return node.connection(mspId);
            }

            @Override
            public Duration longestRun() {
                return LONGEST_RUN;
            }

            @Override
            public String peerAddress(String mspId) {
                return node.node().peerAddress(mspId).toString();
            }
        };
    }
}

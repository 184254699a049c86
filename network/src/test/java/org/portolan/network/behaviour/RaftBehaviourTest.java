package org.portolan.network.behaviour;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.testnetwork.OnFabric;

/** On three real peers and one real orderer that runs Raft. */
@OnFabric
final class RaftBehaviourTest extends FabricNetworkContract {
    private RealNetwork network;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        network = RealNetwork.hostWithCommon("/networks/raft.yaml", folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}

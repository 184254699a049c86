package org.portolan.network.behaviour;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.testnetwork.OnFabric;

/** On three real peers and four real orderers that run SmartBFT. */
@OnFabric
final class SmartBftBehaviourTest extends FabricNetworkContract {
    private RealNetwork network;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        network = RealNetwork.hostWithCommon("/networks/smartbft.yaml", folder);
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

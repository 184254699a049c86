package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.behaviour.FabricNetwork.CN;

import java.nio.file.Path;
import java.util.Set;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.doctor.Report;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;
import org.portolan.network.testnetwork.AlertRules;
import org.portolan.network.testnetwork.OnFabric;

/** What the doctor and the metrics tell of three organisations and four orderers that run SmartBFT. */
@OnFabric
@Tag("drill")
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WatchedNetworkTest implements Behaviour {
    private RealNetwork network;
    private Operations operations;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        network = RealNetwork.start("/networks/smartbft.yaml", folder);
        operations = new Operations(folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void the_doctor_finds_nothing_wrong_and_then_the_orderer_that_is_away() throws Exception {
        Report well = operations.examination();

        assertThat(well.findings()).noneMatch(finding -> finding.severity() == Severity.FAULT);
        assertThat(well.grouped().get("peer0.cncustoms"))
                .extracting(Finding::check)
                .contains("certificate", "host names", "reach", "health", "clock", "height", "chaincodes");
        assertThat(well.grouped().get("orderer0.cncustoms"))
                .extracting(Finding::says)
                .contains("is active in the channel, as consenter", "is well");
        assertThat(well.grouped().get("ledger.peer0.cncustoms"))
                .extracting(Finding::check)
                .contains("reach");
        assertThat(well.grouped().get("the channel"))
                .extracting(Finding::says)
                .contains("each of 3 organisations has an anchor peer");

        network.processes().hold("orderer3.orderer");
        Report away = operations.examination();

        assertThat(away.findings())
                .filteredOn(finding -> finding.severity() == Severity.FAULT)
                .isNotEmpty()
                .allMatch(finding -> finding.about().equals("orderer3.orderer"));
    }

    @Test
    void every_metric_of_the_alerts_is_one_that_the_nodes_show() throws Exception {
        try (Gateway china = network.gateway(CN, "officer")) {
            submit(ledger(china), "put", "watched", "x");
        }
        AlertRules alerts = AlertRules.read();

        Set<String> peer = operations.metricsOf("peer0.cncustoms");
        Set<String> orderer = operations.metricsOf("orderer0.cncustoms");

        assertThat(peer).containsAll(alerts.metrics("nodes")).containsAll(alerts.metrics("peers"));
        assertThat(orderer)
                .containsAll(alerts.metrics("nodes"))
                .containsAll(alerts.metrics("orderers"))
                .containsAll(alerts.metrics("smartbft"));
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}

package org.portolan.gateway.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.block;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.network.testnetwork.TestNetwork;

@OnBothEngines
class ComingBackTest {
    private static final NetworkUnderTest NETWORK = NetworkUnderTest.start();

    @AfterAll
    static void stop() {
        NETWORK.close();
    }

    @Test
    void follows_on_when_the_peer_or_the_gateway_was_away() {
        try (var gateway = GatewayUnderTest.start(NETWORK, TestNetwork.CN)) {
            String container = Reports.container(1_800);
            var port = gateway.as(TestKeys.TIANJIN_PORT);
            port.post("/movements", Reports.event(container, "GTIN", "CNTXG", Reports.time(30)));

            NETWORK.restart();
            long second = block(port.post("/movements", Reports.event(container, "XSTK", "CNTXG", Reports.time(20))));
            Answer afterPeer = port.get("/containers/" + container + "?minPosition=" + second);
            gateway.restart();
            long known = gateway.bean(ReadPosition.class).block();
            port = gateway.as(TestKeys.TIANJIN_PORT);
            long third = block(port.post("/movements", Reports.event(container, "LOAD", "CNTXG", Reports.time(10))));
            Answer afterGateway = port.get("/containers/" + container + "?minPosition=" + third);

            assertThat(afterPeer.number("/total")).as(afterPeer.body()).isEqualTo(2);
            assertThat(known).isGreaterThanOrEqualTo(second);
            assertThat(afterGateway.number("/total")).as(afterGateway.body()).isEqualTo(3);
        }
    }
}

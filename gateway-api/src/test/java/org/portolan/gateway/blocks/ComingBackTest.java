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
import org.springframework.jdbc.core.JdbcTemplate;

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

    @Test
    void what_was_built_for_other_kinds_of_record_is_built_anew_and_answers_the_same() {
        try (var gateway = GatewayUnderTest.start(NETWORK, TestNetwork.CN)) {
            String path = "/containers/" + Reports.container(1_801);
            long block = block(gateway.as(TestKeys.TIANJIN_PORT)
                    .post("/movements", Reports.event(Reports.container(1_801), "GTIN", "CNTXG", Reports.time(30))));
            Answer before = gateway.as(TestKeys.TIANJIN_PORT).get(path + "?minPosition=" + block);
            var jdbc = gateway.bean(JdbcTemplate.class);
            Integer sent = jdbc.queryForObject("select count(*) from outbox", Integer.class);
            // As by a release that knew fewer kinds, and showed nothing of this box.
            jdbc.update("update checkpoint set kinds = ?", "0".repeat(64));
            jdbc.update("delete from movements");

            gateway.restart();
            gateway.awaitPosition(block);

            Answer after = gateway.as(TestKeys.TIANJIN_PORT).get(path + "?minPosition=" + block);
            assertThat(after.body()).isEqualTo(before.body());
            assertThat(gateway.bean(JdbcTemplate.class).queryForObject("select count(*) from outbox", Integer.class))
                    .isEqualTo(sent)
                    .isPositive();
        }
    }
}

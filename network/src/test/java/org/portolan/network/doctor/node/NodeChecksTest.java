package org.portolan.network.doctor.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.network.address.Address;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;
import org.portolan.network.doctor.node.ChaincodeCheck.Chaincode;
import org.portolan.network.doctor.node.NodeEndpoint.Answer;
import org.portolan.network.doctor.site.SiteNode;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.identity.authority.Certificates;

final class NodeChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Path TLS =
            TestNetworkIdentities.demo().organisation("cncustoms").peerTls("peer0");
    private static final Address ADDRESS = new Address("127.0.0.1", 7051);
    private static final SiteNode PEER = new SiteNode(
            SiteNode.Kind.PEER, "peer0.cncustoms", "CNCustomsMSP", ADDRESS, Optional.empty(), Optional.empty(), TLS);

    @Test
    void a_node_that_says_it_is_unwell_is_a_fault_in_its_own_words() {
        Answer answer = new Answer(503, "{\"failed_checks\":[{\"component\":\"couchdb\"}]}", Optional.of(NOW));

        assertThat(health(answer).getFirst())
                .isEqualTo(Finding.fault(
                        "peer0.cncustoms",
                        "health",
                        "says that it is not well: {\"failed_checks\":[{\"component\":\"couchdb\"}]}",
                        "Mend what it names, or restart it; its log says more."));
    }

    @Test
    void a_clock_that_is_off_is_a_warning_and_then_a_fault() {
        assertThat(clock(Duration.ofSeconds(2)).severity()).isEqualTo(Severity.OK);
        assertThat(clock(Duration.ofSeconds(-20)).says()).isEqualTo("its clock is 20 s behind that of this machine");
        assertThat(clock(Duration.ofSeconds(-20)).severity()).isEqualTo(Severity.WARNING);
        assertThat(clock(Duration.ofMinutes(6)).severity()).isEqualTo(Severity.FAULT);
    }

    @Test
    void a_transaction_of_the_future_tells_of_a_wrong_clock() {
        assertThat(LedgerCheck.judge(NOW.plusSeconds(60), NOW).says())
                .isEqualTo("the newest transaction is from 60 s in the future");
        assertThat(LedgerCheck.judge(NOW.minusSeconds(60), NOW).severity()).isEqualTo(Severity.OK);
    }

    @Test
    void an_orderer_that_only_follows_or_has_not_joined_is_told() {
        Heights heights = new Heights();

        assertThat(participation(200, "active", "consenter", heights).severity())
                .isEqualTo(Severity.OK);
        assertThat(participation(200, "active", "follower", heights).severity()).isEqualTo(Severity.WARNING);
        assertThat(participation(200, "onboarding", "consenter", heights).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(participation(200, "failed", "consenter", heights).severity())
                .isEqualTo(Severity.FAULT);
        assertThat(participation(404, "", "", heights).says()).isEqualTo("has not been joined to channel portolan");
        assertThat(participation(500, "", "", heights).severity()).isEqualTo(Severity.FAULT);
    }

    @Test
    void a_node_that_lags_behind_is_a_warning() {
        Heights heights = new Heights();
        heights.put("peer0.cncustoms", 100);
        heights.put("peer0.sgcustoms", 98);
        heights.put("peer0.nzcustoms", 40);

        assertThat(heights.findings())
                .extracting(Finding::says)
                .containsExactly("has 100 blocks", "has 98 blocks", "has 40 blocks, 60 fewer than the highest");
    }

    @Test
    void a_peer_without_the_package_of_a_definition_is_a_fault() {
        ChaincodeCheck check = new ChaincodeCheck(List.of(), "portolan", Map.of("movement", 3L));

        List<Finding> findings = check.judge(
                "peer0.cncustoms",
                List.of(new Chaincode("movement", "2", 2)),
                List.of(new Chaincode("movement", "1", 0)));

        assertThat(findings)
                .extracting(Finding::says)
                .containsExactly(
                        "has no package for movement 2, which the channel agreed on",
                        "knows no definition of movement with sequence 3, which the topology asks for");
    }

    @Test
    void an_organisation_without_an_anchor_is_a_fault() {
        assertThat(AnchorCheck.judge(Map.of("CNCustomsMSP", 1, "SGCustomsMSP", 0)))
                .extracting(Finding::says)
                .containsExactly("there is no anchor peer of SGCustomsMSP");
    }

    @Test
    void a_renewed_certificate_that_is_not_in_use_yet_is_a_warning() throws Exception {
        Path other = TestNetworkIdentities.demo().organisation("sgcustoms").peerTls("peer0");

        Finding finding = new ReachCheck("peer0.cncustoms", ADDRESS, TLS)
                .judge(Certificates.read(other.resolve("server.crt")), Certificates.read(TLS.resolve("server.crt")));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.advice())
                .hasValue("Restart it before that day ('portolan network restart peer0.cncustoms').");
    }

    @Test
    void a_node_that_does_not_listen_is_a_fault() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = closed.getLocalPort();
        }

        List<Finding> findings = new ReachCheck("peer0.cncustoms", new Address("127.0.0.1", free), TLS).findings();

        assertThat(findings).extracting(Finding::says).containsExactly("nothing listens on 127.0.0.1:" + free);
    }

    private static List<Finding> health(Answer answer) {
        return new HealthCheck(PEER, ADDRESS, CLOCK).judge(answer, NOW);
    }

    private static Finding clock(Duration ahead) {
        return health(new Answer(200, "", Optional.of(NOW.plus(ahead)))).getLast();
    }

    private static Finding participation(int code, String status, String relation, Heights heights) {
        String body = "{\"status\":\"%s\",\"consensusRelation\":\"%s\",\"height\":6}".formatted(status, relation);
        return new ParticipationCheck(List.of(), "portolan")
                .judge("orderer0.orderer", new Answer(code, body, Optional.empty()), heights);
    }
}

package org.portolan.network.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.network.embedded.fixture.TestOrganisation;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.Member;
import org.portolan.network.msp.SigningIdentity;

class PolicyEvaluatorTest {
    @TempDir
    static Path directory;

    private static Member cnPeer;
    private static Member cnOtherPeer;
    private static Member cnOfficer;
    private static Member sgPeer;
    private static Member nzPeer;

    @BeforeAll
    static void issue() throws Exception {
        TestOrganisation cn = TestOrganisation.found(directory, "CN");
        TestOrganisation sg = TestOrganisation.found(directory, "SG");
        TestOrganisation nz = TestOrganisation.found(directory, "NZ");
        ChannelMsps msps = ChannelMsps.from(
                Stream.of(cn, sg, nz).map(TestOrganisation::msp).toList(),
                Clock.fixed(TestOrganisation.FOUNDED.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        cnPeer = identify(msps, cn.issue("peer0", "peer"));
        cnOtherPeer = identify(msps, cn.issue("peer1", "peer"));
        cnOfficer = identify(msps, cn.issue("officer", "client"));
        sgPeer = identify(msps, sg.issue("peer0", "peer"));
        nzPeer = identify(msps, nz.issue("peer0", "peer"));
    }

    private static Member identify(ChannelMsps msps, SigningIdentity identity) throws Exception {
        return msps.identify(identity.serialized());
    }

    private static boolean satisfied(String policy, Member... signers) {
        return new PolicyEvaluator().satisfied(SignaturePolicies.parse(policy), List.of(signers));
    }

    @Test
    void asks_every_one_of_an_and() {
        assertThat(satisfied("AND('CN.peer','SG.peer')", cnPeer, sgPeer)).isTrue();
        assertThat(satisfied("AND('CN.peer','SG.peer')", cnPeer, nzPeer)).isFalse();
    }

    @Test
    void asks_any_one_of_an_or() {
        assertThat(satisfied("OR('CN.peer','SG.peer')", sgPeer)).isTrue();
        assertThat(satisfied("OR('CN.peer','SG.peer')", nzPeer)).isFalse();
        assertThat(satisfied("OR('CN.peer','SG.peer')")).isFalse();
    }

    @Test
    void counts_an_identity_once_however_often_it_signs() {
        assertThat(satisfied("OutOf(2,'CN.peer','SG.peer','NZ.peer')", cnPeer, cnPeer))
                .isFalse();
        assertThat(satisfied("OutOf(2,'CN.peer','CN.peer')", cnPeer, cnPeer)).isFalse();
        assertThat(satisfied("OutOf(2,'CN.peer','CN.peer')", cnPeer, cnOtherPeer))
                .isTrue();
        assertThat(satisfied("OutOf(2,'CN.peer','SG.peer','NZ.peer')", cnPeer, nzPeer))
                .isTrue();
    }

    @Test
    void tells_roles_apart() {
        assertThat(satisfied("OR('CN.peer')", cnOfficer)).isFalse();
        assertThat(satisfied("OR('CN.client')", cnOfficer)).isTrue();
        assertThat(satisfied("OR('CN.member')", cnOfficer)).isTrue();
        assertThat(satisfied("OR('CN.admin')", cnOfficer)).isFalse();
    }

    @Test
    void spends_signers_from_left_to_right_as_fabric_does() {
        assertThat(satisfied("AND('CN.member','CN.peer')", cnPeer, cnOfficer)).isFalse();
        assertThat(satisfied("AND('CN.member','CN.peer')", cnOfficer, cnPeer)).isTrue();
    }

    @Test
    void evaluates_gates_within_gates() {
        String policy = "OR(AND('CN.peer','SG.peer'), AND('NZ.peer', OR('SG.peer','CN.peer')))";

        assertThat(satisfied(policy, nzPeer, cnPeer)).isTrue();
        assertThat(satisfied(policy, nzPeer)).isFalse();
    }

    @Test
    void asks_a_majority_of_organisations_by_default() {
        SignaturePolicyEnvelope majority = SignaturePolicies.majorityOfPeers(List.of("CN", "SG", "NZ"));

        assertThat(new PolicyEvaluator().satisfied(majority, List.of(cnPeer, cnOtherPeer)))
                .isFalse();
        assertThat(new PolicyEvaluator().satisfied(majority, List.of(cnPeer, sgPeer)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AND(",
                "AND('CN.peer'",
                "OR('CN.boss')",
                "OR('CN')",
                "XOR('CN.peer','SG.peer')",
                "OutOf('CN.peer')",
                "OutOf(5,'CN.peer')",
                "OR('CN.peer') OR('SG.peer')",
                "OR('CN.peer',)"
            })
    void refuses_an_expression_that_is_none(String expression) {
        assertThatThrownBy(() -> SignaturePolicies.parse(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position");
    }
}

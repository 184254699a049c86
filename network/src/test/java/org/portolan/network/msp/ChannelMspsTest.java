package org.portolan.network.msp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.TestOrganisation;

class ChannelMspsTest {
    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private TestOrganisation customs;

    @BeforeEach
    void found() {
        customs = TestOrganisation.found(directory, "CNCustomsMSP");
    }

    private ChannelMsps msps(Duration afterFounding) {
        Clock clock = Clock.fixed(TestOrganisation.FOUNDED.plus(afterFounding), ZoneOffset.UTC);
        return ChannelMsps.from(List.of(customs.msp()), clock);
    }

    private ChannelMsps msps() {
        return msps(Duration.ofDays(30));
    }

    @Test
    void identifies_a_peer_by_its_node_ou() throws Exception {
        SigningIdentity peer = customs.issue("peer0", "peer");

        Member member = msps().identify(peer.serialized());

        assertThat(member.mspId()).isEqualTo("CNCustomsMSP");
        assertThat(member.nodeOus()).containsExactly(NodeOu.PEER);
    }

    @Test
    void verifies_what_an_identity_signed_and_nothing_else() throws Exception {
        SigningIdentity peer = customs.issue("peer0", "peer");
        Member member = msps().identify(peer.serialized());
        byte[] signature = peer.sign(MESSAGE);

        assertThatCode(() -> member.verify(MESSAGE, signature)).doesNotThrowAnyException();
        assertThatThrownBy(() -> member.verify(new byte[] {1}, signature)).isInstanceOf(RefusedIdentity.class);
        assertThatThrownBy(() -> member.verify(MESSAGE, new byte[] {1, 2, 3})).isInstanceOf(RefusedIdentity.class);
        assertThatThrownBy(() -> member.verify(MESSAGE, new byte[0])).isInstanceOf(RefusedIdentity.class);
    }

    @Test
    void always_signs_with_a_low_s_and_refuses_the_high_one() throws Exception {
        SigningIdentity peer = customs.issue("peer0", "peer");
        Member member = msps().identify(peer.serialized());
        BigInteger order =
                ((ECPublicKey) member.certificate().getPublicKey()).getParams().getOrder();

        for (int i = 0; i < 20; i++) {
            ASN1Sequence parts = ASN1Sequence.getInstance(peer.sign(MESSAGE));
            BigInteger s = ASN1Integer.getInstance(parts.getObjectAt(1)).getValue();
            byte[] high = new DERSequence(new ASN1Integer[] {
                        ASN1Integer.getInstance(parts.getObjectAt(0)), new ASN1Integer(order.subtract(s))
                    })
                    .getEncoded();

            assertThat(s).isLessThanOrEqualTo(order.shiftRight(1));
            assertThatThrownBy(() -> member.verify(MESSAGE, high)).isInstanceOf(RefusedIdentity.class);
        }
    }

    @Test
    void refuses_an_expired_certificate_at_the_clock_but_judges_blocks_as_ever() throws Exception {
        SigningIdentity officer = customs.issue("officer", "client", Duration.ofDays(10));
        ChannelMsps later = msps(Duration.ofDays(11));

        assertThatThrownBy(() -> later.identify(officer.serialized()))
                .isInstanceOf(RefusedIdentity.class)
                .hasMessageContaining("expired");
        assertThat(later.identifyAtAnyTime(officer.serialized()).mspId()).isEqualTo("CNCustomsMSP");
    }

    @Test
    void notices_expiry_of_a_certificate_it_verified_before() throws Exception {
        SigningIdentity officer = customs.issue("officer", "client", Duration.ofDays(10));
        TickingClock clock = new TickingClock(TestOrganisation.FOUNDED.plus(Duration.ofDays(9)));
        ChannelMsps msps = ChannelMsps.from(List.of(customs.msp()), clock);
        msps.identify(officer.serialized());

        clock.pass(Duration.ofDays(2));

        assertThatThrownBy(() -> msps.identify(officer.serialized())).isInstanceOf(RefusedIdentity.class);
    }

    @Test
    void refuses_a_revoked_certificate_and_no_other() throws Exception {
        SigningIdentity officer = customs.issue("officer", "client");
        SigningIdentity auditor = customs.issue("auditor", "client");
        customs.revoke("officer");
        ChannelMsps msps = msps();

        assertThatThrownBy(() -> msps.identify(officer.serialized()))
                .isInstanceOf(RefusedIdentity.class)
                .hasMessageContaining("revoked");
        assertThat(msps.identify(auditor.serialized()).nodeOus()).containsExactly(NodeOu.CLIENT);
    }

    @Test
    void refuses_a_certificate_of_another_ca_that_claims_this_msp() {
        SigningIdentity impostor = TestOrganisation.found(directory.resolve("elsewhere"), "CNCustomsMSP")
                .issue("peer0", "peer");

        assertThatThrownBy(() -> msps().identify(impostor.serialized()))
                .isInstanceOf(RefusedIdentity.class)
                .hasMessageContaining("chain");
    }

    @Test
    void refuses_an_organisation_that_is_not_on_the_channel() {
        SigningIdentity stranger =
                TestOrganisation.found(directory, "StrangerMSP").issue("peer0", "peer");

        assertThatThrownBy(() -> msps().identify(stranger.serialized()))
                .isInstanceOf(RefusedIdentity.class)
                .hasMessageContaining("StrangerMSP");
    }

    @Test
    void refuses_a_certificate_without_a_node_ou() {
        SigningIdentity unclassified = customs.issue("someone", "nothing");

        assertThatThrownBy(() -> msps().identify(unclassified.serialized()))
                .isInstanceOf(RefusedIdentity.class)
                .hasMessageContaining("node OU");
    }

    @Test
    void refuses_the_ca_itself_and_what_is_no_certificate() {
        ByteString ca = customs.msp().config().getRootCerts(0);

        assertThatThrownBy(() -> msps().identify(identity(ca))).isInstanceOf(RefusedIdentity.class);
        assertThatThrownBy(() -> msps().identify(identity(ByteString.copyFromUtf8("none"))))
                .isInstanceOf(RefusedIdentity.class);
        assertThatThrownBy(() -> msps().identify(ByteString.copyFromUtf8("rubbish")))
                .isInstanceOf(RefusedIdentity.class);
    }

    private static ByteString identity(ByteString certificate) {
        return SerializedIdentity.newBuilder()
                .setMspid("CNCustomsMSP")
                .setIdBytes(certificate)
                .build()
                .toByteString();
    }
}

package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import io.grpc.Status;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.junit.jupiter.api.Test;
import org.portolan.network.identity.authority.CertificateAuthority;
import org.portolan.network.identity.authority.CertificateProfile;
import org.portolan.network.identity.authority.Subject;
import org.portolan.network.testnetwork.TestUsers;

/** Who is let in, and how others are refused. */
interface AccessBehaviour extends Behaviour {

    @Test
    default void a_signature_by_another_key_is_refused() {
        assertRefused(network()
                .newGateway(CN, "officer")
                .signer(TestUsers.signer(network().identities(SG).userMsp("officer"))));
    }

    @Test
    default void an_organisation_that_the_channel_does_not_know_is_refused() {
        assertRefused(
                TestUsers.newGateway("ForeignMSP", network().identities(CN).userMsp("officer")));
    }

    @Test
    default void a_member_may_not_claim_to_be_of_another_organisation() {
        assertRefused(TestUsers.newGateway(SG, network().identities(CN).userMsp("officer")));
    }

    @Test
    default void an_expired_certificate_is_refused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair key = generator.generateKeyPair();
        Clock threeMinutesAgo = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-3));
        CertificateAuthority authority =
                CertificateAuthority.open(network().identities(CN).root().resolve("ca"), threeMinutesAgo);
        Subject subject = new Subject(Optional.of("CN"), "customs", Optional.of("client"), "late@cncustoms");
        X509Certificate expired = authority.issue(
                subject, CertificateProfile.identity(Optional.empty()).lasting(Duration.ofMinutes(1)), key.getPublic());

        Gateway.Builder late = network()
                .newGateway(CN, "officer")
                .identity(new X509Identity(CN, expired))
                .signer(Signers.newPrivateKeySigner(key.getPrivate()));
        try (Gateway gateway = late.connection(network().connection(CN)).connect()) {
            assertThatThrownBy(() -> evaluate(ledger(gateway), "get", "anything"))
                    .isInstanceOfSatisfying(GatewayException.class, e -> {
                        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
                        assertThat(e.getDetails())
                                .isNotEmpty()
                                .allSatisfy(detail ->
                                        assertThat(detail.getMessage()).endsWith("proposal client identity expired"));
                    });
            assertThatThrownBy(() -> endorse(ledger(gateway), "put", "late", "never"))
                    .isInstanceOfSatisfying(EndorseException.class, e -> {
                        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
                        assertThat(e.getDetails())
                                .isNotEmpty()
                                .allSatisfy(detail ->
                                        assertThat(detail.getMessage()).endsWith("proposal client identity expired"));
                    });
            assertStreamsRefused(gateway);
        }
    }

    private void assertRefused(Gateway.Builder builder) {
        try (Gateway gateway = builder.connection(network().connection(CN)).connect()) {
            assertThatThrownBy(() -> evaluate(ledger(gateway), "get", "anything"))
                    .hasStackTraceContaining("FAILED_PRECONDITION")
                    .hasStackTraceContaining("error validating proposal: access denied: channel [portolan]");
            assertStreamsRefused(gateway);
        }
    }

    private static void assertStreamsRefused(Gateway gateway) {
        assertThatThrownBy(() -> gateway.getNetwork(FabricNetwork.CHANNEL)
                        .getChaincodeEvents(FabricNetwork.LEDGER)
                        .next())
                .hasStackTraceContaining("PERMISSION_DENIED");
        assertThatThrownBy(() -> gateway.getNetwork(FabricNetwork.CHANNEL)
                        .getBlockEvents()
                        .next())
                .hasStackTraceContaining("FORBIDDEN");
    }
}

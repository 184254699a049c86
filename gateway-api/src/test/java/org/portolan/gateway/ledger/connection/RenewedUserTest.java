package org.portolan.gateway.ledger.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.network.identity.IdentityRegister;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.records.member.MspId;

/** Keys and certificates that are replaced while the gateway runs. */
class RenewedUserTest {

    private static final Submitter OFFICER = new Submitter(new MspId("CNCustomsMSP"), "officer");

    @TempDir
    private Path crypto;

    private OrganisationFolder customs;

    @BeforeEach
    void copyIdentities() throws IOException {
        Path from = TestNetworkIdentities.demo().folder();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = crypto.resolve(from.relativize(file).toString());
                if (!Files.exists(to)) {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        customs = OrganisationFolder.in(crypto, "cncustoms");
    }

    @Test
    void the_gateway_goes_on_with_the_new_certificate_without_a_restart() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.start(
                NetworkUnderTest.shared(),
                "CNCustomsMSP",
                "portolan.organisations.CNCustomsMSP.users-folder=" + customs.users())) {
            LedgerConnections connections = gateway.bean(LedgerConnections.class);
            Gateway before = connections.gateway(OFFICER);
            assertThat(connections.gateway(OFFICER)).isSameAs(before);

            IdentityRegister.open(customs, Clock.systemUTC()).renew("officer", Duration.ofDays(365));

            assertThat(connections.gateway(OFFICER)).isNotSameAs(before);
            assertThat(height(connections)).isNotEmpty();
        }
    }

    private static byte[] height(LedgerConnections connections) throws Exception {
        return connections.network(OFFICER).getContract("qscc").evaluateTransaction("GetChainInfo", "portolan");
    }

    @Test
    void half_of_a_renewal_is_not_used() throws Exception {
        SigningUsers users = new SigningUsers(submitter -> customs.users().resolve(submitter.user()));
        X509Certificate old = users.of(OFFICER).identity().getCertificate();
        Path msp = customs.userMsp("officer");
        Path other = customs.userMsp("trader");

        copy(other.resolve("signcerts/cert.pem"), msp.resolve("signcerts/cert.pem"));
        assertThat(users.of(OFFICER).identity().getCertificate()).isEqualTo(old);

        copy(other.resolve("keystore/priv_sk"), msp.resolve("keystore/priv_sk"));
        assertThat(users.of(OFFICER).identity().getCertificate()).isNotEqualTo(old);
        assertThat(users.of(OFFICER).isWhole()).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(to, FileTime.from(Instant.now().plusSeconds(1)));
    }
}

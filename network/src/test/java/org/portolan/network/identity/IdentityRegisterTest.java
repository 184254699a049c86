package org.portolan.network.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.identity.IssuedIdentity.Kind;
import org.portolan.network.identity.IssuedIdentity.Status;
import org.portolan.network.identity.authority.Attributes;
import org.portolan.network.identity.authority.Certificates;
import org.portolan.network.identity.definition.NodeDefinition;
import org.portolan.network.identity.definition.OrganisationDefinition;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.identity.definition.UserDefinition;
import org.portolan.network.msp.NodeOu;

class IdentityRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final UserDefinition OFFICER = new UserDefinition("officer", "officer", NodeOu.CLIENT);
    private static final UserDefinition TRADER = new UserDefinition("trader", "trader", NodeOu.CLIENT);
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path folder;

    private OrganisationFolder customs;
    private IdentityRegister register;

    @BeforeEach
    void generate() throws IOException {
        customs = Organisations.generate(definitions(), folder, CLOCK).organisation("cncustoms");
        register = IdentityRegister.open(customs, CLOCK);
    }

    @Test
    void issues_a_user_that_the_file_does_not_define() throws Exception {
        X509Certificate issued = register.issue(TRADER);

        issued.verify(
                Certificates.read(customs.msp().resolve("cacerts/ca-cert.pem")).getPublicKey());
        assertThat(Attributes.of(issued)).contains(new Attributes("trader", "client", "trader"));
        assertThat(customs.userMsp("trader").resolve("keystore/priv_sk")).exists();
    }

    @Test
    void refuses_to_issue_a_name_twice() {
        assertThatThrownBy(() -> register.issue(OFFICER))
                .isInstanceOf(IdentityRefused.class)
                .hasMessage(
                        "'officer' of cncustoms has an identity already; renew it, or revoke it and issue it again");
    }

    @Test
    void issues_for_a_key_that_stays_elsewhere_under_the_name_we_say() throws Exception {
        KeyPair pair = keyPair("secp256r1");

        X509Certificate issued = register.issue(TRADER, signingRequest(pair, pair, "CN=director"));

        assertThat(issued.getPublicKey()).isEqualTo(pair.getPublic());
        assertThat(issued.getSubjectX500Principal().getName()).startsWith("CN=trader@cncustoms");
        assertThat(customs.userMsp("trader").resolve("keystore")).doesNotExist();
    }

    @Test
    void refuses_a_request_that_does_not_prove_its_key() throws Exception {
        Path request = signingRequest(keyPair("secp256r1"), keyPair("secp256r1"), "CN=trader");

        assertThatThrownBy(() -> register.issue(TRADER, request))
                .hasMessageEndingWith("is not signed with the key it asks a certificate for");
    }

    @Test
    void refuses_a_request_for_a_key_on_another_curve() throws Exception {
        KeyPair pair = keyPair("secp384r1");

        assertThatThrownBy(() -> register.issue(TRADER, signingRequest(pair, pair, "CN=trader")))
                .hasMessageEndingWith("is not on the curve P-256");
    }

    @Test
    void renews_key_and_certificate_and_keeps_name_and_role() throws IOException {
        X509Certificate old = identityOf("officer");

        X509Certificate renewed = register.renew("officer", YEAR.multipliedBy(2));

        assertThat(renewed.getPublicKey()).isNotEqualTo(old.getPublicKey());
        assertThat(renewed.getSubjectX500Principal()).isEqualTo(old.getSubjectX500Principal());
        assertThat(Attributes.of(renewed)).isEqualTo(Attributes.of(old));
        assertThat(renewed.getNotAfter().toInstant()).isEqualTo(NOW.plus(YEAR.multipliedBy(2)));
    }

    @Test
    void renews_a_peers_tls_certificate_with_its_host_names() throws Exception {
        Path file = customs.peerTls("peer0").resolve("server.crt");
        X509Certificate old = Certificates.read(file);

        register.renew("peer0", YEAR);

        assertThat(Certificates.read(file)).isNotEqualTo(old);
        assertThat(List.copyOf(Certificates.read(file).getSubjectAlternativeNames()))
                .isEqualTo(List.copyOf(old.getSubjectAlternativeNames()));
    }

    @Test
    void revokes_the_renewed_certificate_together_with_the_old_one() throws Exception {
        X509Certificate old = identityOf("officer");
        X509Certificate renewed = register.renew("officer", YEAR);

        List<X509Certificate> revoked = register.revoke("officer");

        assertThat(revoked).containsExactlyInAnyOrder(old, renewed);
        assertThat(crl(customs.msp()).isRevoked(old)).isTrue();
        assertThat(crl(customs.peerMsp("peer0")).isRevoked(renewed)).isTrue();
        crl(customs.msp())
                .verify(Certificates.read(customs.msp().resolve("cacerts/ca-cert.pem"))
                        .getPublicKey());
    }

    @Test
    void keeps_earlier_revocations_and_raises_the_number_of_the_list() throws Exception {
        X509Certificate officer = identityOf("officer");
        register.revoke("officer");

        register.revoke("admin");

        X509CRL list = crl(customs.msp());
        assertThat(list.isRevoked(officer)).isTrue();
        assertThat(list.getRevokedCertificates()).hasSize(2);
        assertThat(list.getExtensionValue("2.5.29.20")).endsWith(2);
    }

    @Test
    void gives_a_revoked_user_a_new_identity_only_when_asked() throws IOException {
        X509Certificate revoked = identityOf("officer");
        register.revoke("officer");

        Organisations.generate(definitions(), folder, CLOCK);
        assertThat(identityOf("officer")).isEqualTo(revoked);
        assertThatThrownBy(() -> register.renew("officer", YEAR)).hasMessageContaining("is revoked");
        register.issue(OFFICER);

        assertThat(identityOf("officer").getPublicKey()).isNotEqualTo(revoked.getPublicKey());
    }

    @Test
    void lists_days_left_and_what_is_expired_or_revoked() throws IOException {
        register.revoke("officer");
        Clock later = Clock.fixed(NOW.plus(YEAR).plusSeconds(1), ZoneOffset.UTC);

        List<IssuedIdentity> now = IdentityInventory.of(List.of(customs), CLOCK);
        List<IssuedIdentity> nextYear = IdentityInventory.of(List.of(customs), later);

        assertThat(now.getFirst().kind()).isEqualTo(Kind.CA);
        assertThat(of(now, Kind.USER, "officer").status()).isEqualTo(Status.REVOKED);
        assertThat(of(now, Kind.PEER, "peer0").daysLeft()).isEqualTo(365);
        assertThat(of(nextYear, Kind.PEER_TLS, "peer0").status()).isEqualTo(Status.EXPIRED);
        assertThat(of(nextYear, Kind.PEER_TLS, "peer0").daysLeft()).isZero();
    }

    @Test
    void says_that_an_authority_without_its_key_is_kept_elsewhere() throws IOException {
        Files.delete(customs.root().resolve("ca/priv_sk"));

        assertThatThrownBy(() -> IdentityRegister.open(customs, CLOCK))
                .isInstanceOf(IdentityRefused.class)
                .hasMessageStartingWith("The authority of cncustoms is kept elsewhere");
    }

    private static IssuedIdentity of(List<IssuedIdentity> identities, Kind kind, String name) {
        return identities.stream()
                .filter(identity -> identity.kind() == kind && identity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private X509Certificate identityOf(String user) throws IOException {
        return Certificates.read(customs.userMsp(user).resolve("signcerts/cert.pem"));
    }

    private static X509CRL crl(Path msp) throws Exception {
        byte[] list = Files.readAllBytes(msp.resolve("crls/crl.pem"));
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
    }

    private static KeyPair keyPair(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private Path signingRequest(KeyPair asked, KeyPair signer, String subject) throws Exception {
        byte[] request = new JcaPKCS10CertificationRequestBuilder(new X500Principal(subject), asked.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()))
                .getEncoded();
        String pem = "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(request)
                + "\n-----END CERTIFICATE REQUEST-----\n";
        return Files.writeString(folder.resolve("request.csr"), pem);
    }

    private static OrganisationDefinitions definitions() {
        return new OrganisationDefinitions(List.of(new OrganisationDefinition(
                "cncustoms",
                "CNCustomsMSP",
                Optional.of("CN"),
                "Customs",
                List.of(new NodeDefinition("peer0", List.of("peer.customs.example"))),
                List.of(),
                List.of(OFFICER, new UserDefinition("admin", "admin", NodeOu.ADMIN)))));
    }
}

package org.portolan.network.doctor.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.address.Address;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;
import org.portolan.network.doctor.site.SiteNode;
import org.portolan.network.identity.IdentityInventory;
import org.portolan.network.identity.IdentityRegister;
import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.definition.OrganisationDefinitions;

final class CertificateChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path crypto;

    private Organisations organisations;
    private OrganisationFolder customs;

    @BeforeEach
    void generate() throws Exception {
        Path file = Files.writeString(crypto.resolve("organisations.yaml"), """
                organisations:
                  - {name: customs, mspId: CustomsMSP, peers: [peer0], users: [{name: officer, role: officer}]}
                  - {name: port, mspId: PortMSP, peers: [peer0]}
                """);
        organisations = Organisations.generate(OrganisationDefinitions.read(file), crypto, CLOCK);
        customs = organisations.organisation("customs");
    }

    @Test
    void all_is_well_with_what_was_just_made() throws Exception {
        assertThat(new ExpiryCheck(identities(NOW), 30).findings()).allMatch(this::isOk);
        assertThat(new KeyCheck(identities(NOW)).findings()).allMatch(this::isOk);
        assertThat(new AuthorityCheck(identities(NOW), List.of(peer("127.0.0.1"))).findings())
                .allMatch(this::isOk);
        assertThat(new HostNamesCheck(List.of(peer("127.0.0.1"))).findings()).allMatch(this::isOk);
    }

    @Test
    void warns_of_a_certificate_that_is_due_and_says_which_command_renews_it() throws Exception {
        List<Finding> findings = new ExpiryCheck(identities(NOW.plus(Duration.ofDays(340))), 30).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.about().equals("peer0.customs"))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.says()).endsWith("certificate has 25 days left");
                    assertThat(finding.advice().orElseThrow())
                            .contains("portolan identity renew --organisation customs --name peer0");
                });
    }

    @Test
    void an_expired_certificate_is_a_fault() throws Exception {
        List<Finding> findings = new ExpiryCheck(identities(NOW.plus(Duration.ofDays(366))), 30).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.about().equals("officer@customs"))
                .extracting(Finding::says)
                .containsExactly("the signing certificate has expired", "the TLS certificate has expired");
    }

    @Test
    void a_certificate_of_the_future_tells_of_a_wrong_clock() throws Exception {
        List<Finding> findings = new ExpiryCheck(identities(NOW.minus(Duration.ofDays(1))), 30).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.FAULT)
                .extracting(Finding::says)
                .contains("the signing certificate is not valid before 2026-11-21T07:55:00Z");
    }

    @Test
    void a_revoked_node_is_a_fault_and_a_revoked_user_a_warning() throws Exception {
        IdentityRegister register = IdentityRegister.open(customs, CLOCK);
        register.revoke("peer0");
        register.revoke("officer");

        List<Finding> findings = new ExpiryCheck(identities(NOW), 30).findings();

        assertThat(findings)
                .filteredOn(finding -> finding.says().equals("the signing certificate is revoked"))
                .extracting(finding -> finding.about() + " " + finding.severity())
                .containsExactlyInAnyOrder("peer0.customs FAULT", "officer@customs WARNING");
    }

    @Test
    void a_missing_key_of_a_node_is_a_fault() throws Exception {
        Files.delete(customs.peerTls("peer0").resolve("server.key"));

        assertThat(faults(new KeyCheck(identities(NOW)).findings()))
                .containsExactly("the key %s is missing"
                        .formatted(customs.peerTls("peer0").resolve("server.key")));
    }

    @Test
    void a_key_that_others_may_read_is_a_fault() throws Exception {
        Path key = customs.userMsp("officer").resolve("keystore/priv_sk");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(faults(new KeyCheck(identities(NOW)).findings())).containsExactly("others may read the key " + key);
    }

    @Test
    void a_certificate_of_another_key_is_a_fault() throws Exception {
        Path certificate = customs.peerMsp("peer0").resolve("signcerts/cert.pem");
        copy(customs.userMsp("officer").resolve("signcerts/cert.pem"), certificate);

        assertThat(faults(new KeyCheck(identities(NOW)).findings()))
                .containsExactly("the certificate %s does not belong to its key".formatted(certificate));
    }

    @Test
    void a_certificate_of_another_authority_is_a_fault() throws Exception {
        OrganisationFolder port = organisations.organisation("port");
        copy(
                port.peerMsp("peer0").resolve("signcerts/cert.pem"),
                customs.peerMsp("peer0").resolve("signcerts/cert.pem"));
        copy(port.tlsAuthorityCertificate(), customs.peerTls("peer0").resolve("ca.crt"));

        assertThat(faults(new AuthorityCheck(identities(NOW), List.of(peer("127.0.0.1"))).findings()))
                .containsExactly(
                        "the signing certificate was not issued by the authority of customs",
                        "%s is not the TLS authority of customs"
                                .formatted(customs.peerTls("peer0").resolve("ca.crt")));
    }

    @Test
    void a_host_that_is_not_in_the_certificate_is_a_fault() throws Exception {
        assertThat(faults(new HostNamesCheck(List.of(peer("10.1.2.3"))).findings()))
                .singleElement()
                .asString()
                .startsWith(
                        "the TLS certificate is not for 10.1.2.3, but for [peer0.customs, peer0, localhost, 127.0.0.1");
    }

    private SiteNode peer(String host) {
        return new SiteNode(
                SiteNode.Kind.PEER,
                "peer0.customs",
                "CustomsMSP",
                new Address(host, 7051),
                Optional.empty(),
                Optional.empty(),
                customs.peerTls("peer0"));
    }

    private List<IssuedIdentity> identities(Instant now) throws Exception {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return IdentityInventory.of(organisations.all(), clock);
    }

    private boolean isOk(Finding finding) {
        return finding.severity() == Severity.OK;
    }

    private static List<String> faults(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .map(Finding::says)
                .toList();
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}

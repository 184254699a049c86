package org.portolan.network.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.identity.authority.Certificates;
import org.portolan.network.identity.definition.NodeDefinition;
import org.portolan.network.identity.definition.OrganisationDefinition;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.identity.definition.UserDefinition;
import org.portolan.network.msp.NodeOu;

class OrganisationsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final UserDefinition OFFICER = new UserDefinition("officer", "officer", NodeOu.CLIENT);
    private static final UserDefinition ADMIN = new UserDefinition("admin", "admin", NodeOu.ADMIN);

    @TempDir
    Path folder;

    private OrganisationFolder customs;

    @BeforeEach
    void generate() throws IOException {
        customs = generate(OFFICER);
    }

    @Test
    void makes_the_folders_that_fabric_reads() {
        assertThat(List.of(
                        "ca/ca-cert.pem",
                        "ca/priv_sk",
                        "tlsca/ca-cert.pem",
                        "msp/cacerts/ca-cert.pem",
                        "msp/tlscacerts/tlsca-cert.pem",
                        "msp/config.yaml",
                        "peers/peer0/msp/keystore/priv_sk",
                        "peers/peer0/msp/signcerts/cert.pem",
                        "peers/peer0/tls/ca.crt",
                        "peers/peer0/tls/server.crt",
                        "peers/peer0/tls/server.key",
                        "users/officer/msp/signcerts/cert.pem",
                        "users/officer/msp/keystore/priv_sk",
                        "users/officer/tls/client.crt",
                        "users/officer/tls/client.key"))
                .allSatisfy(path -> assertThat(customs.root().resolve(path)).isRegularFile());
    }

    @Test
    void opens_files_and_folders_to_their_owner_only() throws IOException {
        try (Stream<Path> all = Files.walk(customs.root())) {
            assertThat(all)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void writes_the_role_as_fabric_ca_does() throws IOException {
        byte[] extension = identity(customs.userMsp("officer")).getExtensionValue("1.2.3.4.5.6.7.8.1");

        assertThat(new String(ASN1OctetString.getInstance(extension).getOctets(), StandardCharsets.UTF_8))
                .isEqualTo("{\"attrs\":{\"hf.EnrollmentID\":\"officer\",\"hf.Type\":\"client\",\"role\":\"officer\"}}");
    }

    @Test
    void classifies_by_the_organisational_unit() throws IOException {
        assertThat(identity(customs.userMsp("officer"))
                        .getSubjectX500Principal()
                        .getName())
                .isEqualTo("CN=officer@cncustoms,OU=client,O=Customs,C=CN");
        assertThat(identity(customs.peerMsp("peer0")).getSubjectX500Principal().getName())
                .contains("OU=peer");
    }

    @Test
    void names_every_host_of_a_peer_in_its_tls_certificate() throws Exception {
        X509Certificate server = Certificates.read(customs.peerTls("peer0").resolve("server.crt"));

        assertThat(server.getSubjectAlternativeNames().stream().map(name -> (Object) name.get(1)))
                .containsExactly(
                        "peer0.cncustoms",
                        "peer0",
                        "localhost",
                        "127.0.0.1",
                        "0:0:0:0:0:0:0:1",
                        "peer.customs.example");
        server.verify(Certificates.read(customs.tlsAuthorityCertificate()).getPublicKey());
    }

    @Test
    void never_outlives_the_authority_and_starts_before_the_clock() throws IOException {
        X509Certificate officer = identity(customs.userMsp("officer"));

        assertThat(officer.getNotBefore().toInstant()).isEqualTo("2026-11-21T07:55:00Z");
        assertThat(officer.getNotAfter().toInstant()).isEqualTo("2027-11-21T08:00:00Z");
    }

    @Test
    void keeps_everything_when_run_again() throws IOException {
        Map<Path, String> before = content();

        generate(OFFICER);

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void adds_a_new_user_and_keeps_the_others() throws IOException {
        Map<Path, String> before = content();

        generate(OFFICER, ADMIN);

        assertThat(customs.userMsp("admin").resolve("signcerts/cert.pem")).exists();
        assertThat(content()).containsAllEntriesOf(before);
    }

    @Test
    void finishes_what_an_interrupted_run_began() throws IOException {
        Path key = customs.userMsp("officer").resolve("keystore/priv_sk");
        String before = Files.readString(key);
        Files.delete(customs.userMsp("officer").resolve("signcerts/cert.pem"));

        generate(OFFICER);

        assertThat(identity(customs.userMsp("officer"))).isNotNull();
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void uses_what_an_authority_kept_elsewhere_has_issued_and_issues_nothing_itself() throws IOException {
        Files.delete(customs.root().resolve("ca/priv_sk"));
        Map<Path, String> before = content();

        generate(OFFICER);

        assertThat(content()).isEqualTo(before);
        assertThatThrownBy(() -> generate(OFFICER, ADMIN))
                .hasMessage(
                        "The authority ca.cncustoms is kept elsewhere: its key is not in %s, so it issues nothing here"
                                .formatted(customs.root().resolve("ca")));
    }

    private OrganisationFolder generate(UserDefinition... users) throws IOException {
        OrganisationDefinition definition = new OrganisationDefinition(
                "cncustoms",
                "CNCustomsMSP",
                Optional.of("CN"),
                "Customs",
                List.of(new NodeDefinition("peer0", List.of("peer.customs.example"))),
                List.of(),
                List.of(users));
        return Organisations.generate(new OrganisationDefinitions(List.of(definition)), folder, CLOCK)
                .organisation("cncustoms");
    }

    private static X509Certificate identity(Path msp) throws IOException {
        return Certificates.read(msp.resolve("signcerts/cert.pem"));
    }

    private Map<Path, String> content() throws IOException {
        Map<Path, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(file, Files.readString(file));
            }
        }
        return content;
    }
}
